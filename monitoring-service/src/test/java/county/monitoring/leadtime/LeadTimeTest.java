package county.monitoring.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.procedure.Case;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the day an agency's data are about to the verified visit. */
@CountyTest
class LeadTimeTest {
  private static final String API = "/api/monitoring/v1";
  private static final String AT = "150822402201";
  private static final String PUPILS = "学籍号,姓名,证件号码,学校,年级,就读状态,状态日期\n";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  private ApiClient county;
  private ApiClient township;

  @BeforeEach
  void signIn() {
    county = ApiClient.at(port).as("county", "150822", "rural-revitalization");
    township = ApiClient.at(port).as("township", AT.substring(0, 9)).with("If-Match", "*");
  }

  @Test
  void aClueWaitsFromTheDataDateUntilItsVerifiedVisit_PLAN_10_8() {
    var household = registry.household(AT, "用时甲", HouseholdKind.ORDINARY);
    dropout(household, 12);

    var waiting = row(household);
    assertThat(waiting.at("/days").asInt()).isEqualTo(12);
    assertThat(waiting.has("visitedOn")).isFalse();
    assertThat(waiting.at("/dataDate").asString())
        .isEqualTo(clock.today().minusDays(12).toString());
    assertThat(waiting.at("/arrivedOn").asString()).isEqualTo(clock.today().toString());

    var opened =
        township.post(API + "/clues/" + waiting.at("/id").asString() + "/assignment", Map.of());
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    var recognition =
        new Case(ApiClient.at(port), "recognitions", UUID.fromString(opened.at("/id")), AT);
    var today = clock.today().toString();
    recognition.done(recognition.village(), "visit", Map.of("visitedOn", today));
    assertThat(row(household).has("visitedOn")).as("begun, but not verified").isFalse();
    recognition
        .done(recognition.village(), "authorisation", recognition.authorisation(today))
        .done(recognition.village(), "verification", recognition.verification("02"));

    assertThat(row(household).at("/visitedOn").asString()).isEqualTo(today);
    assertThat(row(household).at("/days").asInt()).isEqualTo(12);
  }

  @Test
  void aMonitoredHouseholdsClueIsAnsweredByTheVisitItAskedFor() {
    var household = registry.monitored(AT, "用时乙", "02", clock.today().minusMonths(3), true);
    dropout(household, 4);
    var clue = row(household).at("/id").asString();
    var assigned = township.post(API + "/clues/" + clue + "/assignment", Map.of());
    assertThat(assigned.at("/followUp")).as(assigned.text()).isEqualTo("true");

    var village = ApiClient.at(port).as("village", AT);
    var visited =
        village.post(
            API + "/households/" + household.household() + "/visits",
            Map.of(
                "visitedOn",
                clock.today().toString(),
                "situation",
                "STABLE",
                "problems",
                java.util.List.of()));
    assertThat(visited.status()).as(visited.text()).isEqualTo(200);
    assertThat(row(household).at("/visitedOn").asString()).isEqualTo(clock.today().toString());
  }

  @Test
  void aClueThatEndsWithoutAVisitIsNeitherVisitedNorWaiting() {
    var household = registry.household(AT, "用时丙", HouseholdKind.ORDINARY);
    dropout(household, 3);
    var clue = row(household).at("/id").asString();
    var refused =
        ApiClient.at(port)
            .as("township_head", AT.substring(0, 9))
            .with("If-Match", "*")
            .post(API + "/clues/" + clue + "/refusal", Map.of("reason", "学校已核实，系录入错误"));
    assertThat(refused.status()).as(refused.text()).isEqualTo(200);
    assertThat(row(household).at("/closed").asBoolean()).isTrue();
    assertThat(list("&state=closed").text()).contains("用时丙");
    assertThat(list("&state=waiting").text()).doesNotContain("用时丙");
  }

  @Test
  void theFiguresAreOfTheRowsTheyOpen_PLAN_10_8() {
    for (int days : new int[] {1, 2, 30}) {
      dropout(registry.household(AT, "用时丁" + days, HouseholdKind.ORDINARY), days);
    }
    var sum = sum("township", AT.substring(0, 9));
    assertThat(sum.at("/clues").asLong()).isEqualTo(total("&area=150822402"));
    assertThat(sum.at("/waiting").asLong()).isEqualTo(total("&area=150822402&state=waiting"));
    assertThat(sum.at("/visited").asLong()).isEqualTo(total("&area=150822402&state=visited"));
    assertThat(sum.at("/closed").asLong()).isEqualTo(total("&area=150822402&state=closed"));
    assertThat(sum.at("/longestWaiting").asInt()).isEqualTo(30);
    assertThat(sum.at("/toClue").asInt()).as("raised the day it came").isZero();
    assertThat(sum("feed", "education").at("/label").asString()).isEqualTo("学籍与就读状态");
  }

  @Test
  void medianAndNinthAreOfThoseVisited() {
    var place = "150822402202";
    for (int days : new int[] {2, 4, 10}) {
      var household =
          registry.monitored(place, "用时戊" + days, "02", clock.today().minusMonths(3), true);
      dropout(household, days);
      var clue = row(household).at("/id").asString();
      township.post(API + "/clues/" + clue + "/assignment", Map.of());
      var visited =
          ApiClient.at(port)
              .as("village", place)
              .post(
                  API + "/households/" + household.household() + "/visits",
                  Map.of(
                      "visitedOn",
                      clock.today().toString(),
                      "situation",
                      "STABLE",
                      "problems",
                      java.util.List.of()));
      assertThat(visited.status()).as(visited.text()).isEqualTo(200);
    }
    var sum = county.get(API + "/lead-times/sums?by=feed&area=" + place).json().at("/0");
    assertThat(sum.at("/visited").asInt()).isEqualTo(3);
    assertThat(sum.at("/median").asInt()).isEqualTo(4);
    assertThat(sum.at("/ninth").asInt()).isEqualTo(10);
    assertThat(sum.at("/toArrival").asInt()).isEqualTo(4);
    assertThat(sum.at("/toVisit").asInt()).isZero();
    assertThat(sum.has("longestWaiting")).isFalse();
  }

  @Test
  void anotherTownshipSeesNoneOfIt() {
    dropout(registry.household(AT, "用时己", HouseholdKind.ORDINARY), 5);
    var other = ApiClient.at(port).as("township", "150822100");
    assertThat(other.get(API + "/lead-times?size=200").text()).doesNotContain("用时己");
    assertThat(other.get(API + "/lead-times/sums?area=150822402").json()).isEmpty();
  }

  private JsonNode sum(String by, String key) {
    return county
        .get(API + "/lead-times/sums?by=" + by)
        .json()
        .valueStream()
        .filter(one -> one.at("/key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private long total(String filter) {
    return Long.parseLong(list(filter).at("/total"));
  }

  private Answer list(String filter) {
    var answer = county.get(API + "/lead-times?size=200" + filter);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private JsonNode row(Registered household) {
    return list("&area=150822402")
        .json()
        .at("/items")
        .valueStream()
        .filter(row -> row.at("/householdId").asString().equals(household.household().toString()))
        .findFirst()
        .orElseThrow();
  }

  /** The education bureau reports a child of the household as out of school, so many days ago. */
  private void dropout(Registered household, int daysAgo) {
    var child =
        registry.member(household, area(household), "失学童", "之子", clock.today().minusYears(11));
    var line =
        String.join(
            ",",
            "G" + child.idNumber(),
            child.name(),
            child.idNumber(),
            "学校",
            "五年级",
            "辍学",
            clock.today().minusDays(daysAgo).toString());
    var batches = API + "/feeds/education/batches";
    var bureau = ApiClient.at(port).as("department", "150822", "education");
    var sent =
        bureau.upload(
            "%s?mode=commit&name=%s.csv&dataDate=%s"
                .formatted(batches, UUID.randomUUID(), clock.today().minusDays(daysAgo)),
            (PUPILS + line + "\n").getBytes(StandardCharsets.UTF_8),
            "text/csv");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> bureau.get(batches + "/" + sent.at("/id")),
            batch -> batch.at("/state").equals("CLOSED"));
  }

  private static String area(Registered household) {
    return household.name().startsWith("用时戊") ? "150822402202" : AT;
  }
}
