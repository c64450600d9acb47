package county.monitoring.selfreport;

import static county.monitoring.Registry.XINDI;
import static county.monitoring.Registry.XINHE;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class SelfReportTest {

  private static final String REPORTS = "/api/monitoring/v1/self-reports";
  private static final AtomicInteger PHONES = new AtomicInteger(10_000);

  @LocalServerPort private int port;
  @Autowired private Registry registry;
  @Autowired private BusinessClock clock;
  @Autowired private FormTokens forms;

  @Test
  void anybodyAsksForHelpAndSeesItsStateByReceiptAndPhone_PLAN_10_5() {
    var sent = form(phone());
    var receipt = anybody().post(REPORTS, sent);
    assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
    assertThat(receipt.at("/receipt")).matches("SB\\d{14}");
    assertThat(receipt.at("/dueOn")).isEqualTo(clock.today().plusDays(2).toString());

    var state = state(receipt.at("/receipt"), sent.get("phone"));
    assertThat(state.at("/stateLabel")).isEqualTo("待核对");
    assertThat(state.at("/explanation")).contains("隆盛合镇");
    assertThat(state(receipt.at("/receipt").toLowerCase(), sent.get("phone")).status())
        .isEqualTo(200);
    assertThat(state(receipt.at("/receipt"), phone()).code())
        .as("somebody else's phone")
        .isEqualTo("monitoring.self-report.not-found");
    assertThat(state("SB20210101000000", sent.get("phone")).status()).isEqualTo(404);
  }

  @Test
  void theFormBringsATicketAndTheVillages() {
    var form = anybody().get(REPORTS + "/form");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.header("Cache-Control")).contains("no-store");
    assertThat(form.text()).contains("\"area\":\"" + XINDI + "\"", "新地村");
    var tooFast = form(phone());
    tooFast.put("form", form.at("/form"));
    assertThat(anybody().post(REPORTS, tooFast).code())
        .isEqualTo("monitoring.self-report.not-human");
  }

  @Test
  void aTicketThatIsOldForgedOrFilledByAMachineIsRefused() {
    var sent = form(phone());
    var old = new HashMap<>(sent);
    old.put("form", forms.issue(Instant.now().minus(7, ChronoUnit.HOURS)));
    assertThat(anybody().post(REPORTS, old).code())
        .isEqualTo("monitoring.self-report.form-expired");
    var forged = new HashMap<>(sent);
    var ticket = String.valueOf(sent.get("form"));
    forged.put(
        "form", ticket.substring(0, ticket.length() - 1) + (ticket.endsWith("0") ? "1" : "0"));
    assertThat(anybody().post(REPORTS, forged).code())
        .isEqualTo("monitoring.self-report.form-expired");
    forged.put("form", "no-ticket");
    assertThat(anybody().post(REPORTS, forged).code())
        .isEqualTo("monitoring.self-report.form-expired");
    var trapped = new HashMap<>(sent);
    trapped.put("website", "http://example.com");
    assertThat(anybody().post(REPORTS, trapped).code())
        .isEqualTo("monitoring.self-report.not-human");
  }

  @Test
  void theSameFormTwiceIsOneReportAndAPhoneHasThreeADay() {
    var phone = phone();
    var sent = form(phone);
    var first = anybody().post(REPORTS, sent);
    assertThat(anybody().post(REPORTS, sent).at("/receipt")).isEqualTo(first.at("/receipt"));
    var other = new HashMap<>(sent);
    other.put("happened", "又发生了别的事情");
    assertThat(anybody().post(REPORTS, other).code()).isEqualTo("monitoring.self-report.form-used");

    anybody().post(REPORTS, form(phone));
    assertThat(anybody().post(REPORTS, form(phone)).status()).isEqualTo(200);
    var fourth = anybody().post(REPORTS, form(phone));
    assertThat(fourth.status()).isEqualTo(429);
    assertThat(fourth.code()).isEqualTo("monitoring.self-report.too-many");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var wrong = form("12345");
    wrong.put("name", "");
    wrong.put("risks", List.of());
    var answer = anybody().post(REPORTS, wrong);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .contains("phone", "name", "risks");

    var unread = form(phone());
    unread.put("area", "150822101000");
    unread.put("idNumber", "150822196304126310");
    unread.remove("consent");
    assertThat(anybody().post(REPORTS, unread).json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("area", "idNumber", "consent");
  }

  @Test
  void theTownshipFindsTheHouseholdAndTheReportBecomesAClue() {
    var household = household(XINDI);
    var sent = form(phone());
    sent.put("idNumber", household.idNumber());
    var receipt = anybody().post(REPORTS, sent).at("/receipt");
    var id = idOf(receipt);

    assertThat(township().get("/api/monitoring/v1/todos").text()).contains("\"self-report\"");
    var report = township().get(REPORTS + "/" + id);
    assertThat(report.text())
        .doesNotContain(household.idNumber(), String.valueOf(sent.get("phone")));
    assertThat(report.at("/phoneMasked")).contains("****");
    var candidates = township().get(REPORTS + "/" + id + "/candidates");
    assertThat(candidates.at("/0/householdId")).isEqualTo(household.household().toString());
    assertThat(candidates.at("/0/why")).contains("证件号码一致");

    var matched =
        township()
            .post(REPORTS + "/" + id + "/match", Map.of("householdId", household.household()));
    assertThat(matched.status()).as(matched.text()).isEqualTo(200);
    var clue = township().get("/api/monitoring/v1/clues/" + matched.at("/clueId"));
    assertThat(clue.at("/channelLabel")).isEqualTo("农户自主申报");
    assertThat(clue.at("/sentence")).contains(receipt, "羊圈被大风刮倒");
    assertThat(clue.at("/findings/0/ruleLabel")).isEqualTo("自主申报");
    assertThat(state(receipt, sent.get("phone")).at("/explanation")).contains(clue.at("/no"));

    head()
        .post(
            "/api/monitoring/v1/clues/" + matched.at("/clueId") + "/refusal",
            Map.of("reason", "保险已经赔付"));
    var refused = state(receipt, sent.get("phone"));
    assertThat(refused.at("/explanation")).contains("没有纳入");
    assertThat(refused.at("/reason")).isEqualTo("保险已经赔付");
    var again =
        township()
            .post(REPORTS + "/" + id + "/match", Map.of("householdId", household.household()));
    assertThat(again.code()).isEqualTo("monitoring.self-report.handled");
  }

  @Test
  void whoIsNotRegisteredOrRefusedReadsTheReasonOnTheReceipt() {
    var sent = form(phone());
    var receipt = anybody().post(REPORTS, sent).at("/receipt");
    var off = REPORTS + "/" + idOf(receipt) + "/off-register";
    assertThat(township().post(off, Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(township().post(off, Map.of("reason", "户口在外旗县，在本村租房")).at("/state"))
        .isEqualTo("OFF_REGISTER");
    assertThat(state(receipt, sent.get("phone")).at("/reason")).isEqualTo("户口在外旗县，在本村租房");

    var second = form(phone());
    var number = anybody().post(REPORTS, second).at("/receipt");
    var refusal = REPORTS + "/" + idOf(number) + "/refusal";
    assertThat(township().post(refusal, Map.of("reason", "内容无法核对")).status())
        .as("the head's to do")
        .isEqualTo(403);
    assertThat(head().post(refusal, Map.of("reason", "电话无人接听，内容无法核对")).status()).isEqualTo(200);
    var state = state(number, second.get("phone"));
    assertThat(state.at("/stateLabel")).isEqualTo("未受理");
    assertThat(state.at("/reason")).contains("无法核对");
  }

  @Test
  void aNumberIsShownForAPurposeOnlyAndTheLogKnows() {
    var sent = form(phone());
    var id = idOf(anybody().post(REPORTS, sent).at("/receipt"));
    var path = REPORTS + "/" + id + "/reveals";

    assertThat(township().post(path, Map.of("field", "phone", "purpose", "看")).status())
        .isEqualTo(400);
    var shown = township().post(path, Map.of("field", "phone", "purpose", "电话核对申报内容"));
    assertThat(shown.at("/value")).isEqualTo(sent.get("phone"));
    assertThat(township().post(path, Map.of("field", "idNumber", "purpose", "核对身份")).status())
        .as("none was given")
        .isEqualTo(404);
    assertThat(
            ApiClient.at(port)
                .as("auditor", "150822")
                .get("/api/monitoring/v1/logs?kind=ACCESS&size=50")
                .text())
        .contains("self_report", id);
    assertThat(
            ApiClient.at(port)
                .as("township", "150822103")
                .post(path, Map.of("field", "phone", "purpose", "电话核对申报内容"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void numbersAreSealedAndForeignHouseholdsCannotBeMatched() throws SQLException {
    var sent = form(phone());
    var id = idOf(anybody().post(REPORTS, sent).at("/receipt"));
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select phone_cipher, to_jsonb(r)::text from self_report r where id = '%s'"
                    .formatted(id))) {
      row.next();
      assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
          .doesNotContain(String.valueOf(sent.get("phone")));
      assertThat(row.getString(2)).doesNotContain(String.valueOf(sent.get("phone")));
    }
    assertThat(
            township()
                .post(
                    REPORTS + "/" + id + "/match",
                    Map.of("householdId", household(XINHE).household()))
                .status())
        .isEqualTo(404);
    assertThat(ApiClient.at(port).as("township", "150822103").get(REPORTS + "/" + id).status())
        .isEqualTo(404);
  }

  private Map<String, Object> form(String phone) {
    var form = new HashMap<String, Object>();
    form.put("form", forms.issue(Instant.now().minusSeconds(60)));
    form.put("area", XINDI);
    form.put("name", "申报人");
    form.put("phone", phone);
    form.put("risks", List.of("04", "01"));
    form.put("happened", "羊圈被大风刮倒，死了十一只羊");
    form.put("consent", true);
    return form;
  }

  private static String phone() {
    return "139000" + PHONES.incrementAndGet();
  }

  private Answer state(String receipt, Object phone) {
    return anybody().post(REPORTS + "/states", Map.of("receipt", receipt, "phone", phone));
  }

  private String idOf(String receipt) {
    return township()
        .get(REPORTS + "?size=200&state=RECEIVED")
        .json()
        .at("/items")
        .valueStream()
        .filter(item -> item.at("/receipt").asString().equals(receipt))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asString();
  }

  private Registered household(String area) {
    return registry.household(area, "申报户", HouseholdKind.ORDINARY);
  }

  private ApiClient anybody() {
    return ApiClient.at(port);
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822101").with("If-Match", "*");
  }

  private ApiClient head() {
    return ApiClient.at(port).as("township_head", "150822101").with("If-Match", "*");
  }
}
