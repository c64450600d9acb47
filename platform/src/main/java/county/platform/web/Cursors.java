package county.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Marks in a list that a client can hand back but neither read a value from nor change: direction
 * and id of a row, authenticated together with the list they belong to (its sort and filters).
 */
public final class Cursors {

  /** Which way from the row. */
  enum Direction {
    NEXT,
    PREVIOUS
  }

  /** A row of the list and which way to go from it. */
  record Mark(Direction direction, UUID id) {}

  private static final int MARK_BYTES = 17;
  private static final int MAC_BYTES = 16;

  private final UnaryOperator<byte[]> mac;

  /**
   * @param mac keyed, of at least 16 bytes, the same in all instances of a service
   */
  public Cursors(UnaryOperator<byte[]> mac) {
    this.mac = mac;
  }

  /**
   * @param list what tells this list from others: text of query, sort and filter values
   */
  String write(Mark mark, String list) {
    var plain = bytes(mark);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(MARK_BYTES + MAC_BYTES).put(plain).put(seal(plain, list)).array());
  }

  /**
   * @throws Problem 400 when it was changed, cut, or belongs to another list
   */
  Mark read(String cursor, String list) {
    var sealed = decode(cursor);
    if (sealed.length != MARK_BYTES + MAC_BYTES) {
      throw invalid();
    }
    var plain = Arrays.copyOf(sealed, MARK_BYTES);
    var seal = Arrays.copyOfRange(sealed, MARK_BYTES, sealed.length);
    if (!MessageDigest.isEqual(seal, seal(plain, list))) {
      throw invalid();
    }
    var buffer = ByteBuffer.wrap(plain);
    var direction = buffer.get() == 0 ? Direction.NEXT : Direction.PREVIOUS;
    return new Mark(direction, new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static byte[] bytes(Mark mark) {
    return ByteBuffer.allocate(MARK_BYTES)
        .put((byte) mark.direction().ordinal())
        .putLong(mark.id().getMostSignificantBits())
        .putLong(mark.id().getLeastSignificantBits())
        .array();
  }

  private byte[] seal(byte[] plain, String list) {
    var context = list.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(
        mac.apply(
            ByteBuffer.allocate(plain.length + context.length).put(plain).put(context).array()),
        MAC_BYTES);
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return Problem.notUnderstood("county.cursor.invalid", "翻页标记无效，请从第一页重新查询。");
  }
}
