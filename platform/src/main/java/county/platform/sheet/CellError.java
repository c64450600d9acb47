package county.platform.sheet;

/**
 * One thing wrong with one cell.
 *
 * @param row the row's number as a spreadsheet shows it
 * @param column the column's name, empty when the row as a whole is wrong
 * @param value what stands there
 * @param reason one Chinese sentence: what is wrong and what to do
 */
public record CellError(int row, String column, String value, String reason) {}
