package county.monitoring.feed;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import county.monitoring.Registry;
import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.BatchView;
import county.monitoring.batch.ErrorRow;
import county.monitoring.batch.Preview;
import county.monitoring.match.MatchRow;
import county.monitoring.match.MatchView;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import county.platform.web.PartnerCatalogue;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A partner agency's program hands in a file of its own feed and reads what it was granted. */
@CountyTest
class PartnerFeedTest {
  private static final String HOUSES = "鉴定编号,户主姓名,户主证件号码,鉴定等级,是否唯一住房,鉴定日期,鉴定单位\n";
  private static final String BATCHES = "/api/monitoring/v1/feeds/housing/batches";
  private static final List<String> BOTH = List.of("feed:housing:write", "feed:housing:read");

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired BatchKinds kinds;
  @Autowired PartnerCatalogue catalogue;

  @Test
  void theListOfGrantsNamesEveryFeedWithItsUnitAndOnlyFieldsThatAreAnswered() {
    assertThat(catalogue.feeds().keySet())
        .containsExactlyInAnyOrderElementsOf(
            kinds.feeds().stream().map(feed -> feed.code()).toList());
    kinds
        .feeds()
        .forEach(
            feed ->
                assertThat(catalogue.feeds().get(feed.code()).unit())
                    .isEqualTo(feed.unit().orElseThrow()));
    var answers =
        Map.of(
            "batch",
            BatchView.class,
            "error",
            ErrorRow.class,
            "preview",
            Preview.class,
            "match",
            MatchView.class,
            "matchRow",
            MatchRow.class);
    assertThat(catalogue.resources().keySet()).isEqualTo(answers.keySet());
    answers.forEach(
        (name, answer) -> {
          var fields =
              Arrays.stream(answer.getRecordComponents()).map(RecordComponent::getName).toList();
          assertThat(fields).containsAll(catalogue.resource(name).always());
          assertThat(fields).containsAll(catalogue.resource(name).fields().keySet());
        });
  }

  @Test
  void aFileIsHandedInPreviewedConfirmedAndItsResultRead() {
    var program = partner(BOTH, List.of("batch.counts", "preview.rows", "error.reason"));
    var handedIn = handIn(program, "validate");
    assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(202);
    var path = BATCHES + "/" + handedIn.at("/id");
    settled(program, path, "PARSED");

    var preview = program.get(path + "/preview");
    assertThat(preview.at("/head/0")).isEqualTo("鉴定编号");
    assertThat(preview.at("/rows/0/3")).isEqualTo("D");
    assertThat(program.post(path + "/confirmation").status()).isEqualTo(200);

    var closed = settled(program, path, "CLOSED");
    assertThat(closed.at("/counts/matched")).isEqualTo("1");
    assertThat(closed.at("/counts/rejected")).isEqualTo("1");
    assertThat(closed.json().propertyNames())
        .as("only what every partner reads, and the one granted field")
        .containsExactlyInAnyOrder("id", "no", "feed", "state", "version", "counts");
    var error = program.get(path + "/errors").json().at("/items/0");
    assertThat(error.propertyNames()).containsExactlyInAnyOrder("row", "column", "reason");
    assertThat(program.get(BATCHES).json().at("/items/0").has("uploadedBy")).isFalse();
  }

  @Test
  void whatWasNotGrantedIsRefused() {
    var reader = partner(List.of("feed:housing:read"), List.of());
    assertThat(handIn(reader, "commit").code()).isEqualTo("county.partner.not-granted");
    var writer = partner(List.of("feed:housing:write"), List.of());
    assertThat(writer.get(BATCHES).code()).isEqualTo("county.partner.not-granted");
    var foreign =
        partner(BOTH, List.of())
            .upload(
                "/api/monitoring/v1/feeds/medical/batches?name=a.csv",
                HOUSES.getBytes(StandardCharsets.UTF_8),
                "text/csv");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo("county.partner.not-granted");
  }

  @Test
  void aBatchThatWaitsForAPersonIsAnAlarmOfOperationAndTheFeedIsFresh() {
    var handedIn = handIn(partner(BOTH, List.of()), "commit");
    var path = BATCHES + "/" + handedIn.at("/id");
    var held = settled(partner(BOTH, List.of()), path, "HELD");

    var administrator = ApiClient.at(port).as("sysadmin", "");
    var batches = figure(administrator, "batches");
    assertThat(batches.path("value").asInt()).isPositive();
    assertThat(batches.path("alarm").asBoolean()).isTrue();
    assertThat(batches.path("sentence").asString()).contains("待确认");
    assertThat(
            administrator
                .get("/api/monitoring/v1/operation/batches")
                .json()
                .path("items")
                .valueStream())
        .anyMatch(
            row ->
                row.path("title").asString().equals(held.at("/no"))
                    && row.path("state").asString().contains("待人工确认"));
    assertThat(
            administrator
                .get("/api/monitoring/v1/operation/feeds")
                .json()
                .path("items")
                .valueStream())
        .hasSize(kinds.feeds().size())
        .anyMatch(
            row ->
                row.path("id").asString().equals("housing")
                    && row.path("state").asString().equals("按期"));
    assertThat(figure(administrator, "feeds").path("label").asString()).contains("部门数据");
  }

  private static JsonNode figure(ApiClient administrator, String key) {
    return administrator
        .get("/api/monitoring/v1/operation")
        .json()
        .path("figures")
        .valueStream()
        .filter(figure -> figure.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readingTakesAStatedPurpose() {
    var claims =
        Tokens.claims("client-housing", "partner", "150822", "housing").claim("scopes", BOTH);
    var silent = ApiClient.at(port).token(Tokens.sign(withoutPurpose(claims)));
    assertThat(silent.get(BATCHES).code()).isEqualTo("county.partner.purpose-required");
    assertThat(handIn(silent, "validate").status()).isEqualTo(202);
  }

  @Test
  void whatStaffDoWithRowsIsNotForPrograms() {
    var program = partner(BOTH, List.of());
    var id = UUID.randomUUID();
    for (var path : List.of("/doubts", "/rematch")) {
      var answer =
          path.equals("/rematch")
              ? program.post(BATCHES + "/" + id + path)
              : program.get(BATCHES + "/" + id + path);
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
    assertThat(program.get("/api/monitoring/v1/households").status()).isEqualTo(403);
  }

  private static JWTClaimsSet withoutPurpose(JWTClaimsSet.Builder claims) {
    return claims.claim("purpose", null).build();
  }

  private ApiClient partner(List<String> scopes, List<String> fields) {
    return ApiClient.at(port).token(Tokens.partner("housing", scopes, fields));
  }

  /** One good row and one with a grade that does not exist. */
  private Answer handIn(ApiClient program, String mode) {
    var household = registry.household(XINDI, "危房户", HouseholdKind.ORDINARY);
    var good = row(household.no(), household.name(), household.idNumber(), "D");
    var bad = row("0", household.name(), household.idNumber(), "E");
    return program.upload(
        "%s?mode=%s&name=%s.csv&dataDate=%s"
            .formatted(BATCHES, mode, UUID.randomUUID(), clock.today()),
        (HOUSES + good + bad).getBytes(StandardCharsets.UTF_8),
        "text/csv");
  }

  private String row(String no, String name, String idNumber, String grade) {
    return String.join(
            ",",
            "J" + no,
            name,
            idNumber,
            grade,
            "是",
            clock.today().minusDays(2).toString(),
            "县鉴定所")
        + "\n";
  }

  private static Answer settled(ApiClient program, String path, String state) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> program.get(path), batch -> batch.at("/state").equals(state));
  }
}
