package county.monitoring.batch;

import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetSource;
import county.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of a batch's file, read again: the stored file is the only place where they stand. */
@Component
public class BatchRows {
  private final BatchTools tools;

  BatchRows(BatchTools tools) {
    this.tools = tools;
  }

  /**
   * The rows whose person is not registered, by their place among the rows of the file from 0. Asks
   * in a transaction of its own in system scope: not inside another.
   */
  public BitSet unregistered(UUID batch) {
    return tools.read(() -> tools.chunks().unregistered(batch));
  }

  /** The rows that parsing left out, by their place; only until the batch is applied. */
  public BitSet skipped(UUID batch) {
    return tools.read(() -> tools.chunks().skipped(batch));
  }

  /**
   * What is wrong with a row.
   *
   * @param column empty when the row as a whole is wrong
   * @param duplicate nothing is wrong with it, but it repeats another
   */
  public record Flaw(int row, String column, String reason, boolean duplicate) {}

  /**
   * What was wrong with rows from one number of the spreadsheet on to another, that excluded; in
   * the scope of the caller. Of a file with very many flaws only the first 100,000 are kept.
   */
  public List<Flaw> flaws(UUID batch, int from, int to) {
    return tools.inScopeOfCaller(() -> tools.errors().between(batch, from, to));
  }

  /**
   * The stored file, in the scope of the caller.
   *
   * @throws Problem 409 when it is not kept any longer
   */
  public SheetSource file(Batch batch) {
    if (batch.fileId().isEmpty()) {
      throw Problem.conflict(
          "monitoring.batch.file-gone", "批次 " + batch.no() + " 的文件已过保存期限，看不到原文件的行。");
    }
    return tools.source(batch);
  }

  /**
   * The file from its first row on, in the scope of the caller.
   *
   * @throws Problem 409 when it is not kept any longer
   */
  public SheetReader open(BatchKind kind, Batch batch) {
    try {
      return SheetReader.open(file(batch), kind.sheetColumns());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
