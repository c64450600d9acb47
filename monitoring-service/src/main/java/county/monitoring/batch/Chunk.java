package county.monitoring.batch;

import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.util.BitSet;
import java.util.List;

/**
 * Up to 10,000 rows of the file.
 *
 * @param head the head of the file
 * @param rows its good rows
 * @param ordinals for each good row its place in the chunk, from 0
 */
public record Chunk(int number, Head head, List<SheetRow> rows, int[] ordinals) {
  static final int ROWS = 10_000;

  /**
   * What became of its good rows.
   *
   * @param unregistered places (of {@link Chunk#ordinals}) of rows whose person is not registered:
   *     they can be matched again later
   */
  public record Applied(Counts counts, BitSet unregistered) {}
}
