package county.platform.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said of a file when it is stored.
 *
 * @param id the file's id, chosen by who stores it
 * @param area 12-digit code of the place it belongs to: who works there may read it
 * @param name as sent; a path before it is cut off
 * @param type media type
 * @param size the number of bytes announced; fewer or more are refused
 * @param keepUntil last day it is kept; empty: for ever
 */
public record FileMeta(
    UUID id, String area, String name, String type, long size, Optional<LocalDate> keepUntil) {
  private static final int LONGEST_NAME = 200;

  public FileMeta {
    var bare =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "");
    name = bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
  }

  /** The same file, drawn anew as JPEG. */
  FileMeta asJpeg(long bytes) {
    var jpegName =
        name.matches("(?i).*\\.jpe?g") ? name : name.replaceFirst("\\.[^.]*$", "") + ".jpg";
    return new FileMeta(id, area, jpegName, "image/jpeg", bytes, keepUntil);
  }
}
