package county.platform.file;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Deletes files after the last day they are kept. */
@Component
final class FileRetention implements DailySweep {
  private final Files files;

  FileRetention(Files files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "file-retention";
  }

  @Override
  public void sweep(LocalDate day) {
    files.deleteExpired(day);
  }
}
