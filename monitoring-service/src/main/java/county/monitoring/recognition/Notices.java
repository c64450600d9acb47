package county.monitoring.recognition;

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
class Notices {

  private static final String TITLE = "防止返贫监测对象民主评议结果公示";

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
   * @param clause the rule that says what may not stand here
   */
  record Sheet(
      String title,
      String village,
      Optional<String> group,
      String headName,
      int persons,
      String category,
      LocalDate from,
      LocalDate until,
      String place,
      String hotline,
      String clause,
      boolean demo) {}

  void post(Recognition recognition, VillageAct.Publicity notice) {
    jdbc.sql(
            """
            insert into publicity_notice (id, recognition_id, area, village, village_group, head_name, persons, category, from_on, until_on, place, hotline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Ids.next())
        .param(recognition.id())
        .param(recognition.area())
        .param(divisions.place(recognition.area()))
        .param(recognition.villageGroup())
        .param(recognition.headName())
        .param(recognition.persons())
        .param(Category.byCode(String.valueOf(recognition.category())).orElseThrow().label())
        .param(notice.from())
        .param(notice.until())
        .param(notice.place())
        .param(hotline)
        .update();
  }

  /** The notice that hangs or hung last. */
  Optional<Sheet> latest(UUID recognition) {
    return jdbc.sql(
            "select * from publicity_notice where recognition_id = ? order by id desc limit 1")
        .param(recognition)
        .query(
            (row, n) ->
                new Sheet(
                    TITLE,
                    row.getString("village"),
                    Optional.ofNullable(row.getString("village_group")),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    row.getString("category"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("place"),
                    row.getString("hotline"),
                    "SRC_QINAN_3",
                    clock.isStored()))
        .optional();
  }
}
