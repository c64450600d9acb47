package county.monitoring.procedure;

import county.monitoring.risk.Category;
import county.platform.division.Divisions;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on the notice board (公示), apart from the case and without its private facts. */
@Component
public class Notices {

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final String hotline;

  /**
   * @param hotline where objections may be phoned to
   */
  Notices(
      JdbcClient jdbc,
      Divisions divisions,
      BusinessClock clock,
      @Value("${county.hotline:12317}") String hotline) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.clock = clock;
    this.hotline = hotline;
  }

  /**
   * Everything that may be published, and nothing else. Source: SRC_QINAN_3.
   *
   * @param result what the appraisal came to
   * @param clause the rule that says what may not stand here
   */
  public record Sheet(
      String title,
      String village,
      Optional<String> group,
      String headName,
      int persons,
      String category,
      String result,
      LocalDate from,
      LocalDate until,
      String place,
      String hotline,
      String clause,
      boolean demo) {}

  void post(Procedure procedure, VillageAct.Publicity notice) {
    jdbc.sql(
            """
            insert into publicity_notice (id, %s, area, village, village_group, head_name, persons, category, from_on, until_on, place, hotline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
                .formatted(procedure.matter().idColumn()))
        .param(Ids.next())
        .param(procedure.id())
        .param(procedure.area())
        .param(divisions.place(procedure.area()))
        .param(procedure.villageGroup())
        .param(procedure.headName())
        .param(procedure.persons())
        .param(Category.byCode(String.valueOf(procedure.category())).orElseThrow().label())
        .param(notice.from())
        .param(notice.until())
        .param(notice.place())
        .param(hotline)
        .update();
  }

  /** The notice that hangs or hung last. */
  public Optional<Sheet> latest(Matter matter, UUID procedure) {
    return jdbc.sql(
            "select * from publicity_notice where %s = ? order by id desc limit 1"
                .formatted(matter.idColumn()))
        .param(procedure)
        .query(
            (row, n) ->
                new Sheet(
                    matter.noticeTitle(),
                    row.getString("village"),
                    Optional.ofNullable(row.getString("village_group")),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    row.getString("category"),
                    matter.noticeResult(),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("place"),
                    row.getString("hotline"),
                    "SRC_QINAN_3",
                    clock.isStored()))
        .optional();
  }
}
