package county.monitoring.batch;

import county.monitoring.batch.Batch.Mode;
import county.platform.web.InvalidInput;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A file on its way in.
 *
 * @param size the Content-Length that was announced
 * @param dataDate the day the data is about; empty: today
 */
public record Upload(Mode mode, String fileName, long size, Optional<LocalDate> dataDate) {

  /**
   * The mode as the address names it.
   *
   * @throws county.platform.web.Problem 400 for anything but validate and commit
   */
  public static Mode mode(String name) {
    return switch (name) {
      case "validate" -> Mode.VALIDATE;
      case "commit" -> Mode.COMMIT;
      default -> throw InvalidInput.problem("mode", name, "应为 validate（先校验）或 commit（直接入库）");
    };
  }

  /**
   * 202 with the new batch, 200 with the earlier one; its address is below the one it was sent to.
   */
  public static ResponseEntity<BatchView> answer(Received received, String address) {
    var location = URI.create(address + "/" + received.batch().id());
    return ResponseEntity.status(received.earlier() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .location(location)
        .body(received.batch());
  }

  /**
   * What an upload became.
   *
   * @param earlier true: the same file had come before, and this is the batch it became then
   */
  public record Received(BatchView batch, boolean earlier) {}
}
