package county.monitoring.standard;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.risk.HouseholdKind;
import county.platform.scope.SystemScope;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.web.Ids;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CountyTest
class StandardTest {

  private static final String STANDARDS = "/api/monitoring/v1/standards";

  /** A village of its own: the line entered here touches no other test. */
  private static final String VILLAGE = "150822104999";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired JdbcClient jdbc;
  @Autowired SystemScope system;
  @Autowired TransactionTemplate transaction;

  @Test
  void theMonitoringLineIsEnteredByTwoPersonsWhoSeeWhomItTouches_PLAN_2_3() {
    var household = registry.household(VILLAGE, "低收入户", HouseholdKind.ORDINARY).household();
    income(household, 5_000_00);

    var proposal = county().post(STANDARDS + "/proposals", line());
    assertThat(proposal.status()).as(proposal.text()).isEqualTo(201);
    var path = STANDARDS + "/proposals/" + proposal.at("/id");
    var impact = county().get(path + "/impact");
    assertThat(impact.text())
        .contains("\"subject\":\"" + household + "\"")
        .contains("\"rule\":\"income-within-line\",\"before\":\"NEEDS_REVIEW\",\"after\":\"MET\"");

    var seen = Map.of("impactDigest", impact.at("/digest"));
    assertThat(county().post(path + "/approval", seen).status()).isEqualTo(403);
    assertThat(head().post(path + "/approval", Map.of("impactDigest", "x")).code())
        .isEqualTo("county.standard.impact-not-seen");
    assertThat(head().post(path + "/approval", seen).at("/state")).isEqualTo("APPROVED");
    assertThat(head().post(path + "/approval", seen).status()).isEqualTo(409);
    assertThat(county().get(path + "/impact").json().at("/touched").asInt()).isZero();
    assertThat(county().get(STANDARDS).text()).contains("\"value\":\"6000.00\"");
  }

  @Test
  void aProposalWithoutADocumentIsRefused() {
    var answer =
        county().post(STANDARDS + "/proposals", Map.of("key", "monitoring-line", "value", "6000"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aClauseIsShownWithItsTextAndStatus() {
    var clause = county().get("/api/monitoring/v1/clauses/PLAN_2_3");

    assertThat(clause.at("/document")).contains("磴党发〔2021〕34号");
    assertThat(clause.at("/status")).isEqualTo("implemented");
    assertThat(county().get("/api/monitoring/v1/clauses/PLAN_NONE").status()).isEqualTo(404);
  }

  private static Map<String, Object> line() {
    return Map.of(
        "key", "monitoring-line",
        "kind", "*",
        "area", VILLAGE,
        "value", "6000",
        "validFrom", "2021-01-01",
        "reference", "示例文号",
        "sample", true,
        "reason", "试用");
  }

  /**
   * @param perCapita per head and year, in fen
   */
  private void income(UUID household, long perCapita) {
    system.run(
        "test",
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            """
                            insert into income (id, household_id, area, period, persons, per_capita, agency, batch, source_row, observed)
                            values (?, ?, ?, '2020', 1, ?, '苏木镇', 'R1', 2, date '2020-12-31')
                            """)
                        .params(Ids.next(), household, VILLAGE, perCapita)
                        .update()));
  }

  private ApiClient county() {
    return ApiClient.at(port).as("county", "150822");
  }

  private ApiClient head() {
    return ApiClient.at(port).as("county_head", "150822");
  }
}
