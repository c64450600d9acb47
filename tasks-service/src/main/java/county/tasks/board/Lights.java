package county.tasks.board;

import county.tasks.light.Light;
import county.tasks.lighting.ShownFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shapes rows of {@code light_now}, joined as {@code n}. */
@Component
class Lights {

  static final String COLUMNS =
      "n.light, n.computed, n.sentence, n.counts, n.since, n.confirmed_on";

  private final JsonMapper json;

  Lights(JsonMapper json) {
    this.json = json;
  }

  /** The light of the row; a whole without one has not been computed yet, or has nothing due. */
  Optional<LightView> of(ResultSet row) throws SQLException {
    var name = row.getString("light");
    if (name == null) {
      return Optional.empty();
    }
    var light = Light.valueOf(name);
    return Optional.of(
        new LightView(
            light,
            light.label(),
            Light.valueOf(row.getString("computed")),
            row.getString("sentence"),
            counts(row.getString("counts")),
            row.getObject("since", LocalDate.class),
            row.getObject("confirmed_on", LocalDate.class)));
  }

  Map<String, Integer> counts(String written) {
    return json.readValue(written, new TypeReference<Map<String, Integer>>() {});
  }

  List<ShownFinding> findings(ResultSet row) throws SQLException {
    var written = row.getString("findings");
    return written == null
        ? List.of()
        : json.readValue(written, new TypeReference<List<ShownFinding>>() {});
  }
}
