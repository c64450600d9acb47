package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One flat JSON object a line, keyed by column name. Before the first object comes a made head row
 * (number 0): the optional columns, and those required ones that the first object has.
 */
final class NdjsonRows implements RowSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonParser parser;
  private final Columns columns;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final BitSet present = new BitSet();
  private @Nullable SheetRow first;
  private boolean begun;
  private int line;

  NdjsonRows(InputStream in, Encoding encoding, Columns columns) throws IOException {
    this.parser = JSON.createParser(encoding.reader(in));
    this.columns = columns;
    this.names = new ArrayList<>(columns.all());
    for (int place = 0; place < names.size(); place++) {
      places.put(Head.normalised(names.get(place)), place);
    }
  }

  @Override
  public @Nullable SheetRow next() throws IOException {
    if (!begun) {
      begun = true;
      first = object();
      return first == null ? null : head();
    }
    var row = first == null ? object() : first;
    first = null;
    return row;
  }

  private SheetRow head() {
    var head = new String[names.size()];
    for (int place = 0; place < head.length; place++) {
      head[place] =
          present.get(place) || columns.optional().contains(names.get(place))
              ? names.get(place)
              : "";
    }
    return new SheetRow(0, head);
  }

  private @Nullable SheetRow object() throws IOException {
    try {
      var token = parser.nextToken();
      if (token == null) {
        return null;
      }
      line = parser.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        throw broken();
      }
      return new SheetRow(line, cells());
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException malformed) {
      throw broken();
    }
  }

  private String[] cells() {
    var cells = new String[names.size()];
    Arrays.fill(cells, "");
    present.clear();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var value = parser.nextToken();
      if (value.isStructStart()) {
        throw broken();
      }
      var place = places.get(Head.normalised(name));
      if (place != null && value != JsonToken.VALUE_NULL) {
        cells[place] = parser.getString();
        present.set(place);
      }
    }
    return cells;
  }

  private SheetProblem broken() {
    var where = "第 " + Math.max(line, parser.currentLocation().getLineNr()) + " 行";
    return new SheetProblem(SheetProblem.Kind.BROKEN, where + "不是一个 JSON 对象（每行一条，键为列名，值为文字或数字）。");
  }

  @Override
  public void close() {
    parser.close();
  }
}
