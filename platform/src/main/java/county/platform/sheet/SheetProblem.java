package county.platform.sheet;

/**
 * A file that cannot be read as the table it should be; the message is the Chinese sentence for the
 * person who sent it.
 */
public final class SheetProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; {@link #code} is the last part of a problem code. */
  public enum Kind {
    OLD_EXCEL("old-excel"),
    TOO_LARGE("too-large"),
    ZIP_BOMB("zip-bomb"),
    ENCODING("encoding"),
    BROKEN("file-broken"),
    EMPTY("empty"),
    HEAD_ROW_MISSING("head-row-missing"),
    COLUMN_MISSING("column-missing"),
    COLUMN_TWICE("column-twice");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Kind kind;

  SheetProblem(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
