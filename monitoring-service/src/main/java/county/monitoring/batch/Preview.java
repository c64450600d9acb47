package county.monitoring.batch;

import java.util.List;

/**
 * The beginning of a file.
 *
 * @param head the names of its columns, as they stand in the file
 * @param rows the first rows, as many cells as the head; values that identify a person are masked
 */
public record Preview(List<String> head, List<List<String>> rows) {
  static final int ROWS = 20;

  public Preview {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }
}
