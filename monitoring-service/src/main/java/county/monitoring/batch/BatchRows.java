package county.monitoring.batch;

import county.platform.sheet.SheetReader;
import county.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
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

  /**
   * The file from its first row on, in the scope of the caller.
   *
   * @throws Problem 409 when it is not kept any longer
   */
  public SheetReader open(BatchKind kind, Batch batch) {
    if (batch.fileId().isEmpty()) {
      throw Problem.conflict(
          "monitoring.batch.file-gone", "批次 " + batch.no() + " 的文件已过保存期限，看不到原文件的行。");
    }
    try {
      return SheetReader.open(tools.source(batch), kind.sheetColumns());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
