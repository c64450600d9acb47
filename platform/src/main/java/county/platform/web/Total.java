package county.platform.web;

/**
 * How many rows a list has, counted no further than 10,000.
 *
 * @param exact false: there are more
 */
public record Total(long count, boolean exact) {

  /** Counting stops here; a query for a total is {@code select count(*) from (… limit 10001)}. */
  public static final int LIMIT = 10_000;

  /**
   * @param counted the number found by a query that stops at {@link #LIMIT} + 1
   */
  public static Total of(long counted) {
    return new Total(Math.min(counted, LIMIT), counted <= LIMIT);
  }
}
