package county.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row: finds the head row by its names among the first rows (title rows above
 * it are skipped), ignores blank rows, numbers rows as the spreadsheet does. Holds one row at a
 * time, whatever the size of the file. For one thread.
 */
public final class SheetReader implements AutoCloseable {
  private static final int HEAD_WITHIN = 10;

  private final RowSource rows;
  private final Deque<SheetRow> ahead = new ArrayDeque<>();
  private final Head head;

  private SheetReader(RowSource rows, Columns columns) {
    this.rows = rows;
    this.head = findHead(columns);
  }

  /**
   * Opens the table.
   *
   * @throws SheetProblem when the format is not one we read, or the head row or a required column
   *     is missing
   */
  public static SheetReader open(SheetSource source, Columns columns) throws IOException {
    var rows = Formats.open(source, columns);
    try {
      return new SheetReader(rows, columns);
    } catch (RuntimeException refused) {
      rows.close();
      throw refused;
    }
  }

  public Head head() {
    return head;
  }

  /**
   * The next row that is not blank, null at the end.
   *
   * @throws SheetProblem when the rest cannot be read
   */
  public @Nullable SheetRow next() {
    var row = ahead.isEmpty() ? read() : ahead.poll();
    while (row != null && row.isBlank()) {
      row = ahead.isEmpty() ? read() : ahead.poll();
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private Head findHead(Columns columns) {
    var first = new ArrayList<SheetRow>();
    @Nullable SheetRow row = null;
    while (first.size() < HEAD_WITHIN && (row = read()) != null) {
      first.add(row);
      var candidate = new Head(row.number(), row.cells());
      if (candidate.hasAll(columns.required())) {
        return unambiguous(candidate, columns);
      }
    }
    throw noHead(first, columns);
  }

  private static Head unambiguous(Head head, Columns columns) {
    var twice = head.twice(columns.all());
    if (!twice.isEmpty()) {
      throw new SheetProblem(
          SheetProblem.Kind.COLUMN_TWICE,
          "第 " + head.row() + " 行表头里重复出现：" + String.join("、", twice) + "。请只保留一列。");
    }
    return head;
  }

  private static SheetProblem noHead(List<SheetRow> first, Columns columns) {
    if (first.stream().allMatch(SheetRow::isBlank)) {
      return new SheetProblem(SheetProblem.Kind.EMPTY, "文件里没有内容。");
    }
    @Nullable Head best = null;
    for (var row : first) {
      var head = new Head(row.number(), row.cells());
      if (head.hits(columns.all()) > (best == null ? 0 : best.hits(columns.all()))) {
        best = head;
      }
    }
    if (best == null) {
      return new SheetProblem(
          SheetProblem.Kind.HEAD_ROW_MISSING,
          "前 " + HEAD_WITHIN + " 行里没有找到表头，应有：" + String.join("、", columns.required()) + "。");
    }
    return new SheetProblem(
        SheetProblem.Kind.COLUMN_MISSING,
        "第 " + best.row() + " 行表头缺少：" + String.join("、", best.missing(columns.required())) + "。");
  }

  private @Nullable SheetRow read() {
    try {
      return rows.next();
    } catch (CharacterCodingException wrongEncoding) {
      throw new SheetProblem(
          SheetProblem.Kind.ENCODING, "文件的文字编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”后再上传。");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
