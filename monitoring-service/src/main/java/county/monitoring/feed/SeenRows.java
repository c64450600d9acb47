package county.monitoring.feed;

import county.monitoring.batch.RowCheck.Complaints;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The rows of one file by what makes them the same. Keeps 128 bits and the row number of each, 20
 * bytes: 1,000,000 rows take 40 MB at most, and two different rows are taken for one with a chance
 * below 10^-26.
 */
final class SeenRows {
  private static final int FIRST_SIZE = 1 << 12;

  private final MessageDigest digest = digest();
  private long[] high = new long[FIRST_SIZE];
  private long[] low = new long[FIRST_SIZE];
  private int[] rows = new int[FIRST_SIZE];
  private int size;

  /** True for the first row with this identity; else says which row came first. */
  boolean check(String identity, int row, Complaints complaints) {
    int first = firstRow(identity, row);
    if (first != row) {
      complaints.about("", identity, "与第 " + first + " 行重复（单号相同），只取第一行");
      return false;
    }
    return true;
  }

  int firstRow(String identity, int row) {
    var hash = digest.digest(identity.getBytes(StandardCharsets.UTF_8));
    long h = bits(hash, 0);
    long l = bits(hash, 8);
    int at = place(h, l);
    if (rows[at] != 0) {
      return rows[at];
    }
    put(at, h, l, row);
    if (++size * 2 > rows.length) {
      grow();
    }
    return row;
  }

  private int place(long h, long l) {
    int at = (int) l & (rows.length - 1);
    while (rows[at] != 0 && (high[at] != h || low[at] != l)) {
      at = (at + 1) & (rows.length - 1);
    }
    return at;
  }

  private void put(int at, long h, long l, int row) {
    high[at] = h;
    low[at] = l;
    rows[at] = row;
  }

  private void grow() {
    var oldHigh = high;
    var oldLow = low;
    var oldRows = rows;
    high = new long[oldRows.length * 2];
    low = new long[oldRows.length * 2];
    rows = new int[oldRows.length * 2];
    for (int at = 0; at < oldRows.length; at++) {
      if (oldRows[at] != 0) {
        put(place(oldHigh[at], oldLow[at]), oldHigh[at], oldLow[at], oldRows[at]);
      }
    }
  }

  private static long bits(byte[] bytes, int from) {
    long value = 0;
    for (int at = from; at < from + 8; at++) {
      value = value << 8 | bytes[at] & 0xFF;
    }
    return value;
  }

  /** No secret is kept by it, only equality: the fastest digest of 128 bits that the JDK has. */
  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
