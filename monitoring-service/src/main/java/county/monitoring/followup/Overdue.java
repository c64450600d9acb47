package county.monitoring.followup;

import county.monitoring.events.Published.FollowUpOverdue;
import county.monitoring.events.Published.FollowUpOverdueSettled;
import county.platform.event.Outbox;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of missed visits once, and of their settlement once. In its caller's transaction. */
@Component
class Overdue {

  /** Told once for each missed date: the open row remembers it until it is settled. */
  private static final String TELL =
      """
      with missed as (
        select t.id, t.household_no, t.head_name, t.area, d.due_on from %s where t.monitored and d.due_on < :today
          and not exists (select from follow_up_overdue f where f.household_id = t.id and f.settled_on is null)
      ), told as (
        insert into follow_up_overdue (id, household_id, area, due_on, told_on) select uuidv7(), id, area, due_on, :today from missed
        returning id, household_id
      )
      select told.id as follow_up_id, missed.id as household_id, missed.household_no, missed.head_name, missed.area, missed.due_on
      from told join missed on missed.id = told.household_id
      """;

  private static final String SETTLE =
      """
      update follow_up_overdue f set settled_on = :on where f.settled_on is null and %s
      returning f.id as follow_up_id, f.household_id, f.area, f.due_on, f.settled_on
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final String tell;

  Overdue(JdbcClient jdbc, Outbox outbox, Tracked tracked) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.tell = TELL.formatted(tracked.from());
  }

  void tell(LocalDate day) {
    outbox.appendAll(jdbc.sql(tell).param("today", day).query(FollowUpOverdue.class).list());
  }

  void settle(UUID household, LocalDate on) {
    outbox.appendAll(
        jdbc.sql(SETTLE.formatted("f.household_id = :household"))
            .param("on", on)
            .param("household", household)
            .query(FollowUpOverdueSettled.class)
            .list());
  }

  /** Of households that are monitored no longer, however that came about. */
  void settleEnded(LocalDate on) {
    outbox.appendAll(
        jdbc.sql(
                SETTLE.formatted(
                    "not exists (select from monitoring_spell s where s.household_id = f.household_id and s.valid_to is null)"))
            .param("on", on)
            .query(FollowUpOverdueSettled.class)
            .list());
  }
}
