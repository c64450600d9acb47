package county.platform.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one format in file order, blank ones included. */
interface RowSource extends AutoCloseable {

  /** The next row, null at the end. */
  @Nullable SheetRow next() throws IOException;

  @Override
  void close() throws IOException;
}
