package county.monitoring.batch;

import county.monitoring.batch.Batch.Mode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file on its way in.
 *
 * @param size the Content-Length that was announced
 * @param dataDate the day the data is about; empty: today
 */
public record Upload(Mode mode, String fileName, long size, Optional<LocalDate> dataDate) {

  /**
   * What an upload became.
   *
   * @param earlier true: the same file had come before, and this is the batch it became then
   */
  public record Received(BatchView batch, boolean earlier) {}
}
