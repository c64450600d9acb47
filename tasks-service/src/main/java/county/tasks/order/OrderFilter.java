package county.tasks.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders.
 *
 * @param open true: not cleared
 * @param extension true: an extension waits for an answer
 * @param lateOn a reply was due before this day and has not come
 */
record OrderFilter(
    @Nullable String area,
    OrderLife.@Nullable State state,
    @Nullable OrderLevel level,
    @Nullable String unit,
    @Nullable String clause,
    @Nullable Boolean open,
    @Nullable Boolean extension,
    @Nullable LocalDate lateOn) {

  static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null, null);

  static OrderFilter in(OrderLife.State state) {
    return new OrderFilter(null, state, null, null, null, null, null, null);
  }

  OrderFilter of(@Nullable String addressed) {
    return new OrderFilter(area, state, level, addressed, clause, open, extension, lateOn);
  }

  static OrderFilter openAt(OrderLevel level) {
    return new OrderFilter(null, null, level, null, null, true, null, null);
  }

  static OrderFilter askedExtension() {
    return new OrderFilter(null, null, null, null, null, true, true, null);
  }
}
