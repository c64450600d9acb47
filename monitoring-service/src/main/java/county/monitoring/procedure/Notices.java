package county.monitoring.procedure;

import county.monitoring.risk.Category;
import county.platform.division.Divisions;
import county.platform.paper.Paper;
import county.platform.paper.PaperService;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on the notice board (公示), apart from the case and without its private facts. */
@Component
public class Notices {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final PaperService papers;
  private final String hotline;

  /**
   * @param hotline where objections may be phoned to
   */
  Notices(
      JdbcClient jdbc,
      Divisions divisions,
      PaperService papers,
      @Value("${county.hotline:12317}") String hotline) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.papers = papers;
    this.hotline = hotline;
  }

  /**
   * Everything that may be published, and nothing else. Source: SRC_QINAN_3.
   *
   * @param group empty when there is none
   * @param result what the appraisal came to
   */
  record Sheet(
      String title,
      String village,
      String group,
      String headName,
      int persons,
      String category,
      String result,
      String from,
      String until,
      String place,
      String hotline) {}

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

  /**
   * Prints the notice that hangs or hung last.
   *
   * @throws Problem 404 while nothing was posted
   */
  public Print print(Procedure procedure, CurrentUser user) {
    var sheet = latest(procedure.matter(), procedure.id()).orElseThrow(Problem::notFound);
    var paper =
        new Paper(
            "publicity-notice",
            sheet.title(),
            procedure.no(),
            procedure.id(),
            sheet,
            false,
            1,
            "张贴公示");
    return papers.fillIn(paper, user);
  }

  private Optional<Sheet> latest(Matter matter, UUID procedure) {
    return jdbc.sql(
            "select * from publicity_notice where %s = ? order by id desc limit 1"
                .formatted(matter.idColumn()))
        .param(procedure)
        .query(
            (row, n) ->
                new Sheet(
                    matter.noticeTitle(),
                    row.getString("village"),
                    Objects.toString(row.getString("village_group"), ""),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    row.getString("category"),
                    matter.noticeResult(),
                    DAY.format(row.getObject("from_on", LocalDate.class)),
                    DAY.format(row.getObject("until_on", LocalDate.class)),
                    row.getString("place"),
                    row.getString("hotline")))
        .optional();
  }
}
