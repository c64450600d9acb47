package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService;
import county.assistance.aidcase.AidCaseService;
import county.assistance.aidcase.Opening;
import county.platform.crypto.FieldCipher;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Receives applications and shows them. */
@Service
public class ApplicationService {

  static final String TABLE = "application";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String INSERT =
      """
      insert into application (id, receipt_no, area, programme, channel, household_id, household_no, need_card_id, head_name, applicant, relation,
        persons, id_cipher, id_index, no_id_reason, phone_cipher, elsewhere, hardship, happened_on, urgent, need, evidence, repeats, repeat_reason,
        received_by, received_name, unit, received_at, received_on)
      values (:id, :no, :area, :programme, :channel, :household, :householdNo, :card, :head, :applicant, :relation,
        :persons, :idCipher, :idIndex, :noId, :phone, :elsewhere, :hardship, :happened, :urgent, :need, :evidence::jsonb, :repeats, :repeatReason,
        :by, :name, :unit, :at, :on)
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final EarlierApplicationService earlier;
  private final AidCaseService cases;
  private final AidCaseListService caseLists;
  private final NeedCardService cards;
  private final ApplicationViews views;
  private final BusinessClock clock;
  private final Cursors cursors;

  ApplicationService(
      JdbcClient jdbc,
      FieldCipher cipher,
      EarlierApplicationService earlier,
      AidCaseService cases,
      AidCaseListService caseLists,
      NeedCardService cards,
      ApplicationViews views,
      BusinessClock clock,
      Cursors cursors) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.earlier = earlier;
    this.cases = cases;
    this.caseLists = caseLists;
    this.cards = cards;
    this.views = views;
    this.clock = clock;
    this.cursors = cursors;
  }

  /**
   * Receives an application: receipt, case and, when it came from one, the answer of its need card.
   *
   * @param seen receipts of earlier applications that were shown
   * @return empty when another window received one for the same people and event meanwhile
   */
  @Transactional
  Optional<ApplicationView> receive(
      ReceiveApplication form,
      Subject subject,
      Earlier.Key key,
      List<String> seen,
      CurrentUser user) {
    if (key.isKnown() && overtaken(key, seen)) {
      return Optional.empty();
    }
    var id = Ids.next();
    var receipt = nextNo();
    insert(id, receipt, form, subject, seen, user);
    var aidCase = cases.open(opening(id, receipt, form, subject), user);
    if (form.needCardId() != null) {
      cards.answeredBy(form.needCardId(), aidCase, user);
    }
    return Optional.of(get(id));
  }

  /** Whether the same people applied for the same event since the check; the lock makes it sure. */
  private boolean overtaken(Earlier.Key key, List<String> seen) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", key.lock())
        .query((row, n) -> true)
        .single();
    return earlier.of(key).stream().anyMatch(one -> !seen.contains(one.receiptNo()));
  }

  private static Opening opening(
      UUID id, String receipt, ReceiveApplication form, Subject subject) {
    return new Opening(
        id,
        receipt,
        subject.area(),
        form.programme(),
        form.hardship(),
        new Opening.Household(
            subject.household(),
            subject.householdNo(),
            subject.headName(),
            subject.applicant(),
            subject.persons()),
        subject.idIndex(),
        new Opening.Need(
            form.need().strip(),
            Optional.ofNullable(form.happenedOn()),
            Boolean.TRUE.equals(form.urgent())),
        form.papers(),
        Optional.ofNullable(form.authorisation())
            .map(
                signed ->
                    new Opening.Signed(
                        signed.signedOn(),
                        signed.signedBy(),
                        Optional.ofNullable(signed.writtenBy()),
                        signed.fileId())));
  }

  private void insert(
      UUID id,
      String receipt,
      ReceiveApplication form,
      Subject subject,
      List<String> seen,
      CurrentUser user) {
    jdbc.sql(INSERT)
        .param("id", id)
        .param("no", receipt)
        .param("area", subject.area())
        .param("programme", form.programme().name())
        .param("channel", form.channel().name())
        .param("household", subject.household().orElse(null))
        .param("householdNo", subject.householdNo().orElse(null))
        .param("card", form.needCardId())
        .param("head", subject.headName())
        .param("applicant", subject.applicant())
        .param("relation", subject.relation())
        .param("persons", subject.persons())
        .param(
            "idCipher",
            subject
                .idNumber()
                .map(plain -> cipher.seal(TABLE, "id_cipher", id, plain))
                .orElse(null))
        .param("idIndex", subject.idIndex().orElse(null))
        .param("noId", blankToNull(form.noIdReason()))
        .param(
            "phone",
            Optional.ofNullable(form.phone())
                .map(plain -> cipher.seal(TABLE, "phone_cipher", id, plain))
                .orElse(null))
        .param("elsewhere", subject.elsewhere().orElse(null))
        .param("hardship", form.hardship().name())
        .param("happened", form.happenedOn())
        .param("urgent", Boolean.TRUE.equals(form.urgent()))
        .param("need", form.need().strip())
        .param("evidence", JSON.writeValueAsString(form.papers()))
        .param("repeats", seen.toArray(String[]::new))
        .param("repeatReason", seen.isEmpty() ? null : form.repeatReason())
        .param("by", user.id())
        .param("name", user.name())
        .param("unit", user.appointment().unit())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("on", clock.today())
        .update();
  }

  @Transactional(readOnly = true)
  Page<ApplicationView.ApplicationRow> list(
      @Nullable String area, @Nullable String receiptNo, Paging paging) {
    return ListQuery.of(ApplicationViews.ROW, ApplicationViews.FROM, "a.id")
        .in(area, "a.area")
        .when("receipt", receiptNo == null ? null : receiptNo.strip(), "a.receipt_no = :receipt")
        .sorted(null, "-receivedAt", Map.of("receivedAt", "a.received_at"))
        .page(jdbc, cursors, paging, (row, n) -> views.row(row));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  ApplicationView get(UUID id) {
    var aidCase = caseLists.ofApplication(id);
    return jdbc.sql("select * from application where id = ?")
        .param(id)
        .query((row, n) -> views.of(row, aidCase))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private String nextNo() {
    long next = jdbc.sql("select nextval('application_no')").query(Long.class).single();
    return "SQ%d-%05d".formatted(clock.today().getYear(), next);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
