package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to read: its name as sent, and how to open its bytes (as often as asked, from the first).
 *
 * @param name only its ending is looked at, and only to refuse {@code .xls}; the format is told
 *     from the content
 */
public record SheetSource(String name, Bytes bytes) {

  /** Opens the bytes from the first. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
