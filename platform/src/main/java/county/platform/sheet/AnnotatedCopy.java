package county.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Copies a table row by row with columns added to the right of the last cell of any row. Titles,
 * blank rows, head and cells stay where they are and what they are; cells are written as text, so
 * that nothing of the original runs as a formula. Reads the source twice and holds one row.
 */
public final class AnnotatedCopy {
  private final SheetSource source;
  private final Columns columns;

  public AnnotatedCopy(SheetSource source, Columns columns) {
    this.source = source;
    this.columns = columns;
  }

  /**
   * @param added names of the added columns
   * @param beside what to write beside a row of data, as many cells as {@code added}; asked in
   *     order
   * @throws SheetProblem when the source is no table with these columns
   */
  public void write(SheetWriter out, List<String> added, Function<SheetRow, List<String>> beside)
      throws IOException {
    var shape = shape();
    try (var rows = Formats.open(source, columns)) {
      int written = 0;
      for (@Nullable SheetRow row = rows.next(); row != null; row = rows.next()) {
        for (; written < row.number() - 1; written++) {
          out.row(List.of());
        }
        if (row.number() == shape.head()) {
          out.head(wide(row, shape.width(), added));
        } else if (row.number() < shape.head() || row.isBlank()) {
          out.row(Arrays.asList(row.cells()));
        } else {
          out.row(wide(row, shape.width(), beside.apply(row)));
        }
        written++;
      }
    }
  }

  /**
   * @param head number of the head row
   * @param width cells of the longest row
   */
  private record Shape(int head, int width) {}

  private Shape shape() throws IOException {
    try (var reader = SheetReader.open(source, columns)) {
      int width = reader.head().width();
      for (@Nullable SheetRow row = reader.next(); row != null; row = reader.next()) {
        width = Math.max(width, width(row));
      }
      return new Shape(reader.head().row(), width);
    }
  }

  private static int width(SheetRow row) {
    int width = row.cells().length;
    while (width > 0 && row.cells()[width - 1].isBlank()) {
      width--;
    }
    return width;
  }

  private static List<String> wide(SheetRow row, int width, List<String> added) {
    var cells = new ArrayList<String>(width + added.size());
    for (int at = 0; at < width; at++) {
      cells.add(at < row.cells().length ? row.cells()[at] : "");
    }
    cells.addAll(added);
    return cells;
  }
}
