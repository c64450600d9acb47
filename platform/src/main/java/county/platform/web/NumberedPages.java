package county.platform.web;

import county.platform.web.Cursors.Direction;
import county.platform.web.Cursors.Mark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list whose rows bear rising numbers, such as the rows of a file: previous and next by cursor,
 * as {@link ListQuery} does it for rows with ids.
 */
public final class NumberedPages {
  private NumberedPages() {}

  /** A row and its number. */
  public record Numbered<T>(int number, T value) {}

  /** Where the rows come from. */
  public interface Rows<T> {

    /** Up to so many rows with greater numbers, in order. */
    List<Numbered<T>> after(int number, int limit);

    /** Up to so many rows that stand right before this number, in order. */
    List<Numbered<T>> before(int number, int limit);
  }

  /**
   * One page.
   *
   * @param list what tells this list from others: a cursor of one is refused by the other
   */
  public static <T> Page<T> page(
      Cursors cursors, Paging paging, String list, Total total, Rows<T> rows) {
    var mark = paging.mark().map(cursor -> cursors.read(cursor, list));
    boolean backwards = mark.filter(m -> m.direction() == Direction.PREVIOUS).isPresent();
    int from = mark.map(m -> (int) m.id().getLeastSignificantBits()).orElse(0);
    int wanted = paging.rows() + 1;
    var found = backwards ? rows.before(from, wanted) : rows.after(from, wanted);
    boolean more = found.size() == wanted;
    var shown =
        more ? (backwards ? found.subList(1, wanted) : found.subList(0, wanted - 1)) : found;
    return new Page<>(
        shown.stream().map(Numbered::value).toList(),
        edge(!shown.isEmpty() && (backwards || more), Direction.NEXT, shown, cursors, list),
        edge(
            !shown.isEmpty() && (backwards ? more : mark.isPresent()),
            Direction.PREVIOUS,
            shown,
            cursors,
            list),
        total.count(),
        total.exact());
  }

  private static <T> Optional<String> edge(
      boolean there, Direction direction, List<Numbered<T>> shown, Cursors cursors, String list) {
    if (!there) {
      return Optional.empty();
    }
    var row = direction == Direction.NEXT ? shown.getLast() : shown.getFirst();
    return Optional.of(cursors.write(new Mark(direction, new UUID(0, row.number())), list));
  }
}
