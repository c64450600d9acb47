package county.monitoring.batch;

import county.platform.sheet.SheetRow;

/** Decides of each row of a file, in file order, whether it is good. */
@FunctionalInterface
public interface RowCheck {

  /** Looks at one row and says everything that is wrong with it. */
  Verdict check(SheetRow row, Complaints complaints);

  /** What a row is. */
  enum Verdict {
    GOOD,
    REJECTED,
    DUPLICATE
  }

  /** Where a check says what is wrong. */
  @FunctionalInterface
  interface Complaints {

    /**
     * @param column name of the column, empty when the row as a whole is wrong
     * @param value what stands there
     * @param reason one Chinese sentence
     */
    void about(String column, String value, String reason);
  }
}
