package county.monitoring.batch;

/**
 * What is wrong with a cell, as the user sees it.
 *
 * @param row the row's number in the spreadsheet
 * @param column empty when the row as a whole is wrong
 * @param value what stands there; masked when it identifies a person
 */
public record ErrorRow(int row, String column, String value, String reason) {}
