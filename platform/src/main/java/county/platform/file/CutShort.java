package county.platform.file;

import java.io.IOException;

/** The sender broke off, or sent another number of bytes than announced. */
public final class CutShort extends IOException {
  private static final long serialVersionUID = 1L;

  CutShort(long announced, long came) {
    super("announced " + announced + " bytes, came " + came);
  }
}
