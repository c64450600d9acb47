package county.platform.sheet;

/**
 * One row that is not blank.
 *
 * @param number the row's number as a spreadsheet shows it, from 1
 * @param cells the cells by position, text as typed; shorter than the head when the row ends early
 */
public record SheetRow(int number, String[] cells) {

  /**
   * The stripped cell, empty when the row ends before it or {@code at} is negative (no such
   * column).
   */
  public String cell(int at) {
    return at < 0 || at >= cells.length ? "" : cells[at].strip();
  }

  /**
   * True when something stands to the right of the last head cell: mostly an unquoted comma that
   * shifted the row.
   */
  public boolean isLongerThan(Head head) {
    for (int at = head.width(); at < cells.length; at++) {
      if (!cells[at].isBlank()) {
        return true;
      }
    }
    return false;
  }

  boolean isBlank() {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
