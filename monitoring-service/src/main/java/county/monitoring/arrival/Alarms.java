package county.monitoring.arrival;

import county.monitoring.arrival.rule.ArrivalRules.Found;
import county.monitoring.batch.BatchKind;
import county.platform.crypto.Sm3;
import county.platform.policy.Assessment;
import county.platform.web.Ids;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps alarms: raised once for each subject, cleared when the rule no longer holds. */
@Component
class Alarms {

  private final JdbcClient jdbc;

  Alarms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the rules found on a day takes the place of what they found before.
   *
   * @param met the findings that are alarms
   * @param last the last batch, if one came
   */
  void hold(BatchKind kind, String area, LocalDate day, List<Found> met, Optional<UUID> last) {
    met.forEach(found -> raise(kind, area, day, found, last));
    jdbc.sql(
            """
            update feed_alarm set cleared_on = :day
            where feed = :feed and area = :area and cleared_on is null and not (rule || ' ' || subject = any (:met))
            """)
        .param("day", day)
        .param("feed", kind.code())
        .param("area", area)
        .param(
            "met",
            met.stream()
                .map(found -> found.finding().rule() + " " + found.subject())
                .toArray(String[]::new))
        .update();
  }

  private void raise(BatchKind kind, String area, LocalDate day, Found found, Optional<UUID> last) {
    var record = Assessment.of(kind.code(), day, List.of(found.finding()), Sm3::hex);
    jdbc.sql(
            """
            insert into feed_alarm (id, feed, area, unit, rule, subject, batch_id, record, hash, raised_on)
            values (:id, :feed, :area, :unit, :rule, :subject, :batch, :record, :hash, :day)
            on conflict (feed, area, rule, subject) do update set cleared_on = null where feed_alarm.cleared_on is not null
            """)
        .param("id", Ids.next())
        .param("feed", kind.code())
        .param("area", area)
        .param("unit", kind.unit().orElseThrow())
        .param("rule", found.finding().rule())
        .param("subject", found.subject())
        .param("batch", last.orElse(null), Types.OTHER)
        .param("record", record.canonical())
        .param("hash", record.hash())
        .param("day", day)
        .update();
  }
}
