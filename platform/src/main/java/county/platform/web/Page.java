package county.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, if there is one
 * @param previous cursor of the page before, if there is one
 * @param total number of rows in the whole list, at most 10,000
 * @param totalExact false: there are more than {@code total} rows ('10,000+')
 */
public record Page<T>(
    List<T> items,
    Optional<String> next,
    Optional<String> previous,
    long total,
    boolean totalExact) {

  public Page {
    items = List.copyOf(items);
  }

  /** A list that is short by its nature, as one page. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, Optional.empty(), Optional.empty(), items.size(), true);
  }

  public <U> Page<U> map(Function<? super T, ? extends U> shape) {
    return new Page<>(items.stream().<U>map(shape).toList(), next, previous, total, totalExact);
  }
}
