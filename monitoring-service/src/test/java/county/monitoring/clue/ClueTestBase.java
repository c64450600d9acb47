package county.monitoring.clue;

import static county.monitoring.Registry.XINDI;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.FactsReader;
import county.monitoring.clue.Clues.Effect;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.RiskRules;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.scope.SystemScope;
import county.platform.standards.StandardsBook;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Households of one township with medical warnings, for tests of what becomes of these. */
@CountyTest
abstract class ClueTestBase {

  static final String CLUES = "/api/monitoring/v1/clues";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired Clues clues;
  @Autowired ClueService service;
  @Autowired AssignmentService assignments;
  @Autowired Assessments assessments;
  @Autowired FactsReader facts;
  @Autowired StandardsBook standards;
  @Autowired SystemScope system;
  @Autowired TransactionTemplate transaction;
  @Autowired BusinessClock clock;

  final Registered household() {
    return registry.household(XINDI, "线索户", HouseholdKind.ORDINARY);
  }

  final Map<Effect, Integer> warn(Registered household, UUID batch) {
    return warn(household, batch, 26000);
  }

  /** The medical file says that so many yuan were spent. */
  final Map<Effect, Integer> warn(Registered household, UUID batch, int yuan) {
    var assessment = assess(household, yuan);
    var findings = found(household, yuan).stream().filter(Finding::isMet).toList();
    return raise(
        List.of(
            Warning.of(
                household.household(),
                XINDI,
                ClueKind.MEDICAL,
                Warning.Origin.ofFeed("医保局", batch),
                assessment,
                findings)));
  }

  final Map<Effect, Integer> raise(List<Warning> warnings) {
    return inSystem(() -> clues.raise(warnings));
  }

  static Warning warning(Registered household, UUID batch, UUID assessment, String sentence) {
    return warning(household, "medical-burden", batch, assessment, sentence);
  }

  static Warning warning(Registered household, String rule, UUID assessment) {
    return warning(household, rule, UUID.randomUUID(), assessment, "人均纯收入在监测范围以内");
  }

  static Warning warning(
      Registered household, String rule, UUID batch, UUID assessment, String sentence) {
    return new Warning(
        household.household(),
        Optional.empty(),
        ClueKind.ofRule(rule),
        XINDI,
        Warning.Origin.ofFeed("医保局", batch),
        assessment,
        List.of(),
        sentence);
  }

  /** Spent 26,000 yuan, by the medical file. */
  final UUID assess(Registered household) {
    return assess(household, 26000);
  }

  final UUID assess(Registered household, int yuan) {
    return inSystem(
        () ->
            assessments
                .store(
                    List.of(
                        new Assessed(
                            household.household(), XINDI, today(), found(household, yuan))))
                .getFirst()
                .assessment());
  }

  private List<Finding> found(Registered household, int yuan) {
    return inSystem(
        () -> {
          var spent =
              Fact.known(
                  "近12个月合规自付",
                  Money.yuan(yuan),
                  new Source("医保局", "YB-202110", 7),
                  today(),
                  clock.now());
          var known =
              facts
                  .read(List.of(household.household()), today())
                  .getFirst()
                  .with(new HouseholdFacts.Medical(spent, Fact.missing("近12个月单次住院最高合规自付", "医保局")));
          return RiskRules.assess(known, standards.current());
        });
  }

  final void tellOverdue(LocalDate day) {
    system.run("sweep:clue-overdue", () -> service.tellOverdue(day));
  }

  final JsonNode rowOf(Registered household) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues/0");
  }

  final String clueOf(Registered household) {
    return rowOf(household).at("/id").asString();
  }

  final String clueOf(Registered household, String kind) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues")
        .valueStream()
        .filter(row -> row.at("/kindLabel").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asString();
  }

  final int rows(Registered household) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues")
        .size();
  }

  final List<Events.Event> events(Registered household) {
    return Events.of("monitoring", household.household().toString());
  }

  /** What was told about clues, in order. */
  final List<String> types(Registered household) {
    return events(household).stream()
        .map(Events.Event::type)
        .filter(type -> type.startsWith("monitoring.clue"))
        .toList();
  }

  final <T> T inSystem(Supplier<T> work) {
    return system.call("test", () -> transaction.execute(status -> work.get()));
  }

  final ApiClient township() {
    return ApiClient.at(port).as("township", "150822101").with("If-Match", "*");
  }

  final ApiClient head() {
    return ApiClient.at(port).as("township_head", "150822101").with("If-Match", "*");
  }

  final LocalDate today() {
    return clock.today();
  }

  static String query(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
