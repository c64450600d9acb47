package county.monitoring.batch;

import county.monitoring.batch.BatchKind.Column;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts, while a file is read, the empty and the rejected cells of each column of its kind. */
final class ColumnCounts {
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final long[] empty;
  private final long[] rejected;
  private int @Nullable [] inFile;

  ColumnCounts(BatchKind kind) {
    this.names = kind.columns().stream().map(Column::name).toList();
    for (var name : names) {
      places.put(name, places.size());
    }
    this.empty = new long[names.size()];
    this.rejected = new long[names.size()];
  }

  /**
   * A column.
   *
   * @param empty rows without a value in it; all of them when the file has no such column
   */
  record Counted(String name, long empty, long rejected) {}

  void look(Head head, SheetRow row) {
    var at = inFile == null ? names.stream().mapToInt(head::at).toArray() : inFile;
    inFile = at;
    for (int column = 0; column < at.length; column++) {
      if (row.cell(at[column]).isEmpty()) {
        empty[column]++;
      }
    }
  }

  /** A complaint about a row as a whole counts for no column. */
  void complainedOf(String column) {
    var place = places.get(column);
    if (place != null) {
      rejected[place]++;
    }
  }

  List<Counted> all() {
    var all = new ArrayList<Counted>();
    for (int column = 0; column < empty.length; column++) {
      all.add(new Counted(names.get(column), empty[column], rejected[column]));
    }
    return all;
  }
}
