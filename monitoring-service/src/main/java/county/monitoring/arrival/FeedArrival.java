package county.monitoring.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a feed stands.
 *
 * @param lastData the newest day its closed batches are about
 * @param lastArrival when the last of them came
 * @param dueOn until when the next is in time
 * @param state NEVER, FRESH or LATE
 * @param alarms those that hold
 */
record FeedArrival(
    String code,
    String name,
    String unit,
    String unitName,
    String cycle,
    Optional<LocalDate> lastData,
    Optional<Instant> lastArrival,
    Optional<LocalDate> dueOn,
    State state,
    List<AlarmView> alarms) {

  enum State {
    NEVER,
    FRESH,
    LATE
  }
}
