package county.monitoring.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.procedure.Case;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People and papers of a village of its own, whose monitoring line touches no other test. */
abstract class EliminationTestBase {

  static final String AT = "150822400201";
  static final String TOWN = "150822400";
  static final String API = "/api/monitoring/v1";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;

  /** Monitored for eight months, with an income that is old enough to judge by. */
  Registered ready(String headName) {
    var household = registry.monitored(AT, headName, "01", today().minusMonths(8), true);
    registry.income(household, AT, today().minusMonths(7), 900_000);
    return household;
  }

  /** 监测范围 of this year, entered by two persons. */
  void line(String yuan) {
    var county = someone().county();
    var proposals = API + "/standards/proposals";
    var proposed =
        county.post(
            proposals,
            Map.of(
                "key",
                "monitoring-line",
                "kind",
                "*",
                "area",
                AT,
                "value",
                yuan,
                "validFrom",
                today().withDayOfYear(1).toString(),
                "reference",
                "示例文号",
                "sample",
                true,
                "reason",
                "试用"));
    assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
    var path = proposals + "/" + proposed.at("/id");
    var digest = county.get(path + "/impact").at("/digest");
    assertThat(
            someone()
                .countyHead()
                .post(path + "/approval", Map.of("impactDigest", digest))
                .status())
        .isEqualTo(200);
  }

  Answer propose(Registered household) {
    return someone()
        .township()
        .post(
            API + "/eliminations",
            Map.of("householdId", household.household().toString(), "reason", "大病已治愈，收入稳定"));
  }

  Case proposed(Registered household) {
    var answer = propose(household);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return new Case(ApiClient.at(port), "eliminations", UUID.fromString(answer.at("/id")), AT);
  }

  /** Only its people matter. */
  Case someone() {
    return new Case(ApiClient.at(port), "eliminations", new UUID(0, 0), AT);
  }

  /** A second collection where all is well. */
  static Map<String, Object> snapshot() {
    var well = new HashMap<String, Object>();
    well.put("wage", 30000);
    well.put("business", 5000);
    well.put("property", 0);
    well.put("transfer", 1200.50);
    well.put("businessCost", 2000);
    well.put("claims", 0);
    well.put("outOfPocket", 800);
    for (var problem :
        List.of("spendingLeft", "houseDamaged", "waterDamaged", "dropout", "uninsured")) {
      well.put(problem, false);
    }
    well.put("collector", "王采集");
    well.put("collectorPhone", "13900000001");
    return well;
  }

  static Map<String, Object> with(String field, Object value) {
    var changed = snapshot();
    changed.put(field, value);
    return changed;
  }

  Map<String, ?> collection(Case one, String method, Map<String, ?> snapshot) {
    return Map.of(
        "visitedOn",
        today().toString(),
        "situation",
        "病已治愈，外出务工",
        "method",
        method,
        "risksLeft",
        List.of(),
        "snapshot",
        snapshot,
        "evidence",
        List.of(Map.of("kind", "FORM", "fileId", one.file(one.village()))));
  }

  /** Signed again and collected. */
  Case collected(Registered household, String method, Map<String, ?> snapshot) {
    var one = proposed(household);
    return one.done(one.village(), "authorisation", one.authorisation(today().toString()))
        .done(one.village(), "verification", collection(one, method, snapshot));
  }

  /** From the comparison to the county's desk. */
  Case publicised(Case one) {
    one.done(one.county(), "comparison", Map.of("note", "各部门数据已比对"))
        .done(one.township(), "appraisal", one.appraisal(today().toString(), 16, 1))
        .done(one.village(), "publicity", one.posting(today().toString()));
    moveTo(today().plusDays(6));
    return one.done(one.village(), "publicity-end", Map.of())
        .done(one.townshipHead(), "township-review", Map.of("approved", true, "opinion", "同意"));
  }

  Case decided(Registered household, String method) {
    line("6000");
    var one = publicised(collected(household, method, snapshot()));
    return one.done(one.county(), "preparation", Map.of("method", method, "opinion", "拟同意"))
        .done(one.countyHead(), "decision", Map.of("approved", true, "reason", "条件具备，同意消除"));
  }

  static List<String> refusals(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().at("/refusals").findValuesAsString("code");
  }

  static List<String> reasons(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().at("/refusals").findValuesAsString("detail");
  }

  LocalDate today() {
    return clock.today();
  }

  void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(clock.today()).isEqualTo(day));
  }

  static String one(String sql, UUID id) {
    try (var database = TestStack.connect("monitoring", "postgres");
        var statement = database.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return String.valueOf(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
