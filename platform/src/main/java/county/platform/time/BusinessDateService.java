package county.platform.time;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the stored business date of the demo and the progress of the sweeps. */
@Service
public class BusinessDateService {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final List<DailySweep> sweeps;

  BusinessDateService(JdbcClient jdbc, BusinessClock clock, List<DailySweep> sweeps) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.sweeps = sweeps;
  }

  /**
   * Sends the business date forward to {@code to}; every day on the way is lived through by the
   * sweeps, soon after this returns. An earlier date than the one already aimed at changes nothing,
   * so that a repeated event does no harm.
   *
   * @throws IllegalStateException outside the demo profile
   */
  @Transactional
  public void moveTo(LocalDate to) {
    if (!clock.isStored()) {
      throw new IllegalStateException("the business date moves in the demo profile only");
    }
    jdbc.sql("update business_date set target = greatest(target, :to)").param("to", to).update();
  }

  @Transactional(readOnly = true)
  public BusinessDateState state() {
    var today = clock.today();
    var target = clock.isStored() ? stored("target") : today;
    var sweptTo =
        sweeps.stream().map(sweep -> sweptTo(sweep.name())).min(LocalDate::compareTo).orElse(today);
    return new BusinessDateState(today, target, sweptTo, clock.isStored());
  }

  /** Last day whose deadlines a sweep has looked at. */
  public record Swept(String name, LocalDate sweptTo) {}

  /** Every sweep of this service. */
  @Transactional(readOnly = true)
  public List<Swept> sweeps() {
    return sweeps.stream().map(sweep -> new Swept(sweep.name(), sweptTo(sweep.name()))).toList();
  }

  /** Shows the next day if the target is ahead. Answers whether it did. */
  @Transactional
  boolean nextDay() {
    if (!clock.isStored()) {
      return false;
    }
    var moved =
        jdbc.sql(
                "update business_date set business_date = business_date + 1 where business_date < target")
            .update();
    clock.show(stored("business_date"));
    return moved > 0;
  }

  /** Last day swept under this name; a sweep not heard of before starts today. */
  @Transactional(readOnly = true)
  LocalDate sweptTo(String sweep) {
    return jdbc.sql("select swept_to from sweep_day where sweep = :sweep")
        .param("sweep", sweep)
        .query(LocalDate.class)
        .optional()
        .orElseGet(() -> clock.today().minusDays(1));
  }

  @Transactional
  void swept(String sweep, LocalDate day) {
    jdbc.sql(
            """
            insert into sweep_day (sweep, swept_to) values (:sweep, :day)
            on conflict (sweep) do update set swept_to = greatest(sweep_day.swept_to, excluded.swept_to)
            """)
        .param("sweep", sweep)
        .param("day", day)
        .update();
  }

  private LocalDate stored(String column) {
    return jdbc.sql("select " + column + " from business_date").query(LocalDate.class).single();
  }
}
