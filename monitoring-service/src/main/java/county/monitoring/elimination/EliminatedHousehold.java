package county.monitoring.elimination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an elimination looks up about its household, and what its decision writes there. */
@Component
class EliminatedHousehold {

  private final JdbcClient jdbc;

  EliminatedHousehold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As what it is monitored now. */
  record Monitored(String category, List<String> risks) {}

  Optional<Monitored> monitored(UUID household) {
    return jdbc.sql("select category, risks from household where id = ? and monitored")
        .param(household)
        .query(
            (row, n) ->
                new Monitored(
                    row.getString("category"),
                    List.of((String[]) row.getArray("risks").getArray())))
        .optional();
  }

  boolean hasOpenCase(UUID household) {
    return exists(
        """
        select exists (select from elimination where household_id = ?
          and state not in ('ELIMINATED', 'ROLLED_BACK', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))
        """,
        household);
  }

  /** Whether a recognition has not come to its support plan yet. */
  boolean isBeingRecognised(UUID household) {
    return exists(
        """
        select exists (select from recognition where household_id = ?
          and state not in ('SUPPORTING', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))
        """,
        household);
  }

  /** Whether an authorisation is on file from the recognition. */
  boolean signedBefore(UUID household) {
    return exists(
        """
        select exists (select from recognition r join recognition_step s on s.recognition_id = r.id
          where r.household_id = ? and r.decided_on is not null and s.action = 'AUTHORISATION')
        """,
        household);
  }

  boolean isEliminatedSince(UUID household, LocalDate day) {
    return jdbc.sql(
            "select exists (select from household where id = ? and eliminated_on = ? and lost_on is null)")
        .param(household)
        .param(day)
        .query(Boolean.class)
        .single();
  }

  /** The decided state stays readable; only the register says that monitoring is over. */
  void eliminated(UUID household, LocalDate day) {
    jdbc.sql("update household set eliminated_on = ?, version = version + 1 where id = ?")
        .param(day)
        .param(household)
        .update();
  }

  void monitoredAgain(UUID household) {
    jdbc.sql("update household set eliminated_on = null, version = version + 1 where id = ?")
        .param(household)
        .update();
  }

  String nextNo(LocalDate today) {
    long next = jdbc.sql("select nextval('elimination_no')").query(Long.class).single();
    return "XC%d-%05d".formatted(today.getYear(), next);
  }

  private boolean exists(String sql, UUID household) {
    return jdbc.sql(sql).param(household).query(Boolean.class).single();
  }
}
