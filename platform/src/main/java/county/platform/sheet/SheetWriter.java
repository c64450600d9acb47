package county.platform.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row to a stream. Values: text, numbers, {@link java.time.LocalDate};
 * anything else as its text.
 */
public interface SheetWriter extends AutoCloseable {

  /** The head row; written once, first. */
  void head(List<String> names) throws IOException;

  void row(List<? extends @Nullable Object> values) throws IOException;

  /** Ends the table and flushes; the stream below stays open. */
  @Override
  void close() throws IOException;
}
