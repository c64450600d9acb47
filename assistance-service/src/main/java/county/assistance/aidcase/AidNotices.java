package county.assistance.aidcase;

import county.platform.division.Divisions;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What hangs on the board, and what is handed to somebody who was refused: records of their own.
 */
@Component
class AidNotices {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** 行政复议法, 行政诉讼法; to be confirmed by the county's legal office. */
  private static final String REMEDY =
      "如对本决定有异议，可自收到本通知书之日起60日内向%s人民政府申请行政复议，或者6个月内向人民法院提起行政诉讼；也可拨打监督电话反映。";

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final String hotline;

  /**
   * @param hotline where objections may be phoned to
   */
  AidNotices(
      JdbcClient jdbc,
      Divisions divisions,
      BusinessClock clock,
      @Value("${county.hotline:12317}") String hotline) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.clock = clock;
    this.hotline = hotline;
  }

  /** Everything that may be published: no cause, no number, no account, no health. SRC_QINAN_3. */
  record BoardSheet(
      String title,
      String village,
      String headName,
      int persons,
      String programme,
      Money amount,
      LocalDate from,
      LocalDate until,
      String place,
      String hotline,
      String clause,
      boolean demo) {}

  /** One ground of a refusal: the sentence with its figures, and the clauses behind it. */
  record Ground(String sentence, List<String> clauses) {}

  /**
   * 不予救助通知书.
   *
   * @param remedy how and until when the applicant may object
   */
  record RefusalSheet(
      String no,
      String caseNo,
      String applicant,
      String village,
      String programme,
      LocalDate appliedOn,
      String reason,
      List<Ground> grounds,
      String unit,
      LocalDate issuedOn,
      String remedy,
      String hotline,
      boolean demo) {}

  void post(AidCase c, NoticeAct.Publicity notice) {
    jdbc.sql(
            """
            insert into aid_publicity (id, case_id, area, village, head_name, persons, programme, amount_fen, from_on, until_on, place, hotline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Ids.next())
        .param(c.id())
        .param(c.area())
        .param(divisions.place(c.area()))
        .param(c.headName())
        .param(c.persons())
        .param(c.programme().label())
        .param(Objects.requireNonNull(c.proposed()).fen())
        .param(notice.from())
        .param(notice.until())
        .param(notice.place())
        .param(hotline)
        .update();
  }

  /** The notice that hangs or hung last. */
  Optional<BoardSheet> board(UUID aidCase) {
    return jdbc.sql("select * from aid_publicity where case_id = ? order by id desc limit 1")
        .param(aidCase)
        .query(
            (row, n) ->
                new BoardSheet(
                    "拟给予临时救助对象公示",
                    row.getString("village"),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    row.getString("programme"),
                    new Money(row.getLong("amount_fen")),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("place"),
                    row.getString("hotline"),
                    "SRC_QINAN_3",
                    clock.isStored()))
        .optional();
  }

  /** Makes out the notice of a refusal. SRC_ZHONGYUAN_1. */
  void refuse(AidCase c, String reason, List<Finding> against, CurrentUser by) {
    var grounds = against.stream().map(one -> new Ground(one.sentence(), one.clauses())).toList();
    jdbc.sql(
            """
            insert into aid_refusal (case_id, area, no, applicant, village, programme, applied_on, reason, findings, unit, issued_on, hotline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .param(c.id())
        .param(c.area())
        .param("BY-" + c.no())
        .param(c.applicant())
        .param(divisions.place(c.area()))
        .param(c.programme().label())
        .param(c.openedOn())
        .param(reason)
        .param(JSON.writeValueAsString(grounds))
        .param(issuer(by))
        .param(clock.today())
        .param(hotline)
        .update();
  }

  Optional<RefusalSheet> refusal(UUID aidCase) {
    return jdbc.sql(
            "select r.*, c.no as case_no from aid_refusal r join aid_case c on c.id = r.case_id where r.case_id = ?")
        .param(aidCase)
        .query(
            (row, n) ->
                new RefusalSheet(
                    row.getString("no"),
                    row.getString("case_no"),
                    row.getString("applicant"),
                    row.getString("village"),
                    row.getString("programme"),
                    row.getObject("applied_on", LocalDate.class),
                    row.getString("reason"),
                    List.of(JSON.readValue(row.getString("findings"), Ground[].class)),
                    row.getString("unit"),
                    row.getObject("issued_on", LocalDate.class),
                    REMEDY.formatted(divisions.county().name()),
                    row.getString("hotline"),
                    clock.isStored()))
        .optional();
  }

  /** A township signs with its own name, the county with that of civil affairs. */
  private String issuer(CurrentUser by) {
    var area = by.appointment().area();
    return area.length() == 6 ? divisions.county().name() + "民政局" : divisions.name(area) + "人民政府";
  }
}
