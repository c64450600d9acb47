package county.monitoring.selfreport;

import static county.platform.policy.Limit.calendarDays;

import county.monitoring.selfreport.Receipts.Progress;
import county.monitoring.selfreport.Receipts.Receipt;
import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.policy.Limit;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes public reports in and tells their state to whoever holds receipt and phone. */
@Service
public class IntakeService {

  /**
   * The township accepts what came by phone or app within two days; the days are a parameter there.
   */
  private static final Limit ANSWER = calendarDays(2);

  /** So many of one phone a day: a household with several members, no more. */
  static final int PER_PHONE_A_DAY = 3;

  private static final int NUMBERS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final Deadlines deadlines;
  private final BusinessClock clock;

  IntakeService(
      FieldCipher cipher,
      BlindIndex index,
      JdbcClient jdbc,
      Divisions divisions,
      Deadlines deadlines,
      BusinessClock clock) {
    this.cipher = cipher;
    this.index = index;
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Keeps a report; the same form with the same content again is the first one. Runs in system
   * scope: the sender has no place.
   *
   * @throws Problem 400 with what is wrong, 409 for a form that came back with other content, 429
   *     for too many of one phone
   */
  @Transactional
  public Receipt take(UUID form, Submission sent) {
    sent.check(divisions, new IdNumberReader(clock.today(), clock.isStored()));
    jdbc.sql("select pg_advisory_xact_lock(hashtext('self-report'))")
        .query((row, n) -> true)
        .single();
    var earlier = sentBefore(form);
    if (earlier.isPresent()) {
      if (!earlier.get().digest().equals(sent.digest())) {
        throw Problem.conflict("monitoring.self-report.form-used", "这张表已经提交过，请刷新页面后另填一张。");
      }
      return earlier.get().receipt();
    }
    var phone = index.of("phone", sent.phone());
    if (ofPhoneToday(phone) >= PER_PHONE_A_DAY) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS,
          "monitoring.self-report.too-many",
          "这个手机号今天已经申报 " + PER_PHONE_A_DAY + " 次，请明天再试，或到苏木镇政府当面申报。");
    }
    return write(form, sent, phone);
  }

  private record Earlier(String digest, Receipt receipt) {}

  private Optional<Earlier> sentBefore(UUID form) {
    return jdbc.sql(
            "select digest, receipt, area, submitted_on, due_on from self_report where form = ?")
        .param(form)
        .query((row, n) -> new Earlier(row.getString("digest"), receipt(row)))
        .optional();
  }

  private Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString("receipt"),
        divisions.place(row.getString("area")),
        row.getObject("submitted_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class));
  }

  private long ofPhoneToday(byte[] phone) {
    return jdbc.sql("select count(*) from self_report where phone_idx = ? and submitted_on = ?")
        .params(phone, clock.today())
        .query(Long.class)
        .single();
  }

  private Receipt write(UUID form, Submission sent, byte[] phone) {
    var id = Ids.next();
    var today = clock.today();
    var number = sent.number().flatMap(this::normalised);
    var kept =
        new Receipt(
            newNumber(today), divisions.place(sent.area()), today, deadlines.due(today, ANSWER));
    jdbc.sql(
            """
            insert into self_report (id, receipt, form, digest, area, name, id_cipher, id_idx, phone_cipher, phone_idx, risks, happened,
              submitted_on, due_on, state)
            values (:id, :receipt, :form, :digest, :area, :name, :number, :numberIdx, :phone, :phoneIdx, :risks, :happened, :on, :due, 'RECEIVED')
            """)
        .param("id", id)
        .param("receipt", kept.receipt())
        .param("form", form)
        .param("digest", sent.digest())
        .param("area", sent.area())
        .param("name", sent.name().strip())
        .param("number", sealed(id, "id_cipher", number.orElse(null)), Types.BINARY)
        .param(
            "numberIdx", number.map(text -> index.of("id-number", text)).orElse(null), Types.BINARY)
        .param("phone", cipher.seal("self_report", "phone_cipher", id, sent.phone()))
        .param("phoneIdx", phone)
        .param("risks", sent.risks().stream().distinct().toArray(String[]::new))
        .param("happened", sent.happened().strip())
        .param("on", today)
        .param("due", kept.dueOn())
        .update();
    return kept;
  }

  private byte @Nullable [] sealed(UUID id, String column, @Nullable String plain) {
    return plain == null ? null : cipher.seal("self_report", column, id, plain);
  }

  private Optional<String> normalised(String typed) {
    return new IdNumberReader(clock.today(), clock.isStored()).read(typed)
            instanceof IdNumber.Valid(IdNumber number)
        ? Optional.of(number.normalised())
        : Optional.empty();
  }

  /** Not to be guessed from the one before. */
  private String newNumber(LocalDate today) {
    String number;
    do {
      number =
          "SB%s%06d"
              .formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), RANDOM.nextInt(NUMBERS));
    } while (isTaken(number));
    return number;
  }

  private boolean isTaken(String receipt) {
    return jdbc.sql("select exists (select from self_report where receipt = ?)")
        .param(receipt)
        .query(Boolean.class)
        .single();
  }

  /**
   * Runs in system scope.
   *
   * @throws Problem 404 unless receipt and phone belong together
   */
  @Transactional(readOnly = true)
  public Progress progress(String receipt, String phone) {
    return jdbc.sql(
            """
            select r.receipt, r.area, r.submitted_on, r.due_on, r.state, r.reason, c.no, c.state as clue_state, c.outcome
            from self_report r left join clue c on c.id = r.clue_id where r.receipt = ? and r.phone_idx = ?
            """)
        .params(receipt, index.of("phone", phone))
        .query((row, n) -> progress(row))
        .optional()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "monitoring.self-report.not-found", "没有找到这个回执。请核对回执编号和申报时填写的手机号。"));
  }

  private Progress progress(ResultSet row) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    var area = row.getString("area");
    var township = divisions.name(area.substring(0, 9));
    var explanation =
        switch (state) {
          case RECEIVED -> township + "将在 " + row.getString("due_on") + " 以前核对，核对时可能打电话联系您。";
          case MATCHED -> ofClue(row.getString("clue_state"), row.getString("no"));
          case OFF_REGISTER -> "农户名册中还没有您这一户，" + township + "已记录原因。请带户口簿到嘎查村委会登记。";
          case REFUSED -> township + "没有受理这次申报，原因见下。有异议的，请到苏木镇政府当面反映。";
        };
    var outcome =
        "REFUSED".equals(row.getString("clue_state"))
            ? row.getString("outcome")
            : row.getString("reason");
    return new Progress(
        row.getString("receipt"),
        divisions.place(area),
        row.getObject("submitted_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        state,
        state.label(),
        explanation,
        Optional.ofNullable(outcome));
  }

  private static String ofClue(String clueState, String no) {
    return switch (clueState) {
      case "OPEN" -> "已转为线索 " + no + "，等待派人入户核实。";
      case "ASSIGNED" -> "线索 " + no + " 正在入户核实和认定，全程一般不超过 15 天。";
      case "CLOSED" -> "线索 " + no + " 已经办结，结果由嘎查村告知。";
      default -> "线索 " + no + " 经核实没有纳入，原因见下。有异议的，请到苏木镇政府当面反映。";
    };
  }
}
