package county.tasks.indicator;

import county.platform.event.Received;
import county.platform.web.Ids;
import county.tasks.events.Consumed.HouseholdChanged;
import county.tasks.events.Consumed.HouseholdRecognised;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of monitoring's events, in the listener's transaction. Right in any order: what
 * settles may be heard before what it settles, and a household may have moved since.
 */
@Component
class CaseFacts {

  private static final String RECOGNISED =
      """
      insert into recognised_case (id, no, household_id, household_no, head_name, area, category, recognised_on)
      values (:id, :no, :household, :householdNo, :headName, :area, :category, :on) on conflict (id) do nothing
      """;
  private static final String OVERDUE =
      """
      insert into overdue_case as c (id, kind, subject_id, due_on, subject_no, household_id, household_no, head_name, area, told_on, settled_on)
      values (:id, :kind, :subject, :due, :subjectNo, :household, :householdNo, :headName, :area, :told, :settled)
      on conflict (kind, subject_id, due_on) do update set
        subject_no = coalesce(c.subject_no, excluded.subject_no), household_no = coalesce(c.household_no, excluded.household_no),
        head_name = coalesce(c.head_name, excluded.head_name), told_on = coalesce(c.told_on, excluded.told_on),
        settled_on = coalesce(c.settled_on, excluded.settled_on)
      """;
  private static final String KNOWN =
      """
      insert into known_household as k (id, no, area, head_name, epoch, sequence) values (:id, :no, :area, :headName, :epoch, :sequence)
      on conflict (id) do update set no = excluded.no, area = excluded.area, head_name = excluded.head_name, epoch = excluded.epoch,
        sequence = excluded.sequence
      where (k.epoch, k.sequence) < (excluded.epoch, excluded.sequence)
      """;

  private final JdbcClient jdbc;

  CaseFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A date that was missed, or what was missed has been done. */
  record Overdue(
      String kind,
      UUID subject,
      LocalDate dueOn,
      UUID household,
      String area,
      @Nullable String subjectNo,
      @Nullable String householdNo,
      @Nullable String headName,
      @Nullable LocalDate told,
      @Nullable LocalDate settled) {}

  void recognised(HouseholdRecognised fact, Received event) {
    jdbc.sql(RECOGNISED)
        .param("id", fact.recognitionId())
        .param("no", fact.recognitionNo())
        .param("household", fact.householdId())
        .param("householdNo", fact.householdNo())
        .param("headName", fact.headName())
        .param("area", placeOf(fact.householdId(), fact.area(), event))
        .param("category", fact.category())
        .param("on", fact.recognisedOn())
        .update();
  }

  void overdue(Overdue fact, Received event) {
    jdbc.sql(OVERDUE)
        .param("id", Ids.next())
        .param("kind", fact.kind())
        .param("subject", fact.subject())
        .param("due", fact.dueOn())
        .param("subjectNo", fact.subjectNo())
        .param("household", fact.household())
        .param("householdNo", fact.householdNo())
        .param("headName", fact.headName())
        .param("area", placeOf(fact.household(), fact.area(), event))
        .param("told", fact.told())
        .param("settled", fact.settled())
        .update();
  }

  /** The household as it is now. Answers whether facts about it moved with it. */
  boolean household(HouseholdChanged household, Received event) {
    int newer =
        jdbc.sql(KNOWN)
            .param("id", household.householdId())
            .param("no", household.no())
            .param("area", household.area())
            .param("headName", household.headName())
            .param("epoch", event.epoch())
            .param("sequence", event.sequence())
            .update();
    return newer > 0 && move("recognised_case", household) + move("overdue_case", household) > 0;
  }

  private int move(String table, HouseholdChanged household) {
    return jdbc.sql(
            "update "
                + table
                + " set area = :area, head_name = :headName where household_id = :id and (area, coalesce(head_name, '')) <> (:area, :headName)")
        .param("area", household.area())
        .param("headName", household.headName())
        .param("id", household.householdId())
        .update();
  }

  /** Where the household lies: as the event says, unless something newer is known. */
  private String placeOf(UUID household, String told, Received event) {
    return jdbc.sql(
            "select area from known_household where id = :id and (epoch, sequence) > (:epoch, :sequence)")
        .param("id", household)
        .param("epoch", event.epoch())
        .param("sequence", event.sequence())
        .query(String.class)
        .optional()
        .orElse(told);
  }
}
