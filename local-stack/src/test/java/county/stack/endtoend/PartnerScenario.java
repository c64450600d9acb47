package county.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import county.stack.demo.SyntheticIdNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A bureau's own program, from its registration by the administrators to its end: the system
 * administrator registers it, the security administrator grants it the housing feed, the program
 * fetches a token, hands in files, looks at the preview, confirms and reads the result; what it was
 * not granted and what exceeds its quota is refused, and once disabled it is out.
 */
@ExtendWith(RunningStack.class)
class PartnerScenario {
  private static final String PARTNERS = "/api/gateway/v1/partners";
  private static final String HOUSING = "/api/monitoring/v1/feeds/housing/batches";
  private static final String HEAD = "鉴定编号,户主姓名,户主证件号码,鉴定等级,是否唯一住房,鉴定日期,鉴定单位\n";
  private static final LocalDate APPRAISED = LocalDate.of(2021, 9, 1);

  @Test
  void aBureausProgramHandsInItsFilesWithinItsGrants(RunningStack.Running running) {
    try (var sysadmin = running.as("xitong");
        var secadmin = running.as("anquan")) {
      var handed =
          sysadmin
              .post(
                  PARTNERS,
                  Map.of(
                      "clientId", "zhujian-e2e",
                      "name", "房屋鉴定系统",
                      "unit", "housing",
                      "contact", "信息科"))
              .orFail();
      var id = handed.path("id").asString();
      var program =
          new AgencyProgram(
              running.stack().address(), "zhujian-e2e", handed.path("clientSecret").asString());
      assertThat(program.ask().status()).as("nothing is granted yet").isIn(400, 401);

      grant(secadmin, id);
      var token = program.token();
      handsInAfterALook(program, token);
      isRefusedWhatItWasNotGranted(program, token);
      handsInAtOnce(program, token);
      isRefusedMoreThanItsQuota(program, token);

      sysadmin.post(PARTNERS + "/" + id + "/disablement", Map.of("why", "测试结束")).orFail();
      assertThat(program.ask().status()).isEqualTo(401);
      assertThat(program.get(token, HOUSING).status())
          .as("the token from before is worth nothing any more")
          .isEqualTo(401);
    }
  }

  @Test
  void theDemonstrationHasASandboxClientForEachBureau(RunningStack.Running running) {
    for (var client : List.of("demo-yibao", "demo-jiaoyu", "demo-zhujian")) {
      var program = new AgencyProgram(running.stack().address(), client, "Demo-Partner@2021!");
      var own = program.get(program.token(), "/api/gateway/v1/partner-access").json();
      assertThat(own.path("clientId").asString()).isEqualTo(client);
      assertThat(own.path("scopes")).hasSize(2);
    }
  }

  private static void grant(Desk secadmin, String id) {
    var path = PARTNERS + "/" + id;
    var granted =
        secadmin.put(
            path + "/grants",
            path,
            Map.of(
                "scopes",
                List.of("feed:housing:write", "feed:housing:read"),
                "fields",
                List.of("batch.counts", "preview.rows", "error.reason"),
                "validTo",
                LocalDate.now().plusYears(1).toString(),
                "requestsPerMinute",
                600,
                "batchesPerDay",
                2,
                "megabytesPerDay",
                10));
    assertThat(granted.orFail().at("/client/state").asString()).isEqualTo("OPEN");
  }

  private static void handsInAfterALook(AgencyProgram program, String token) {
    var sent = upload(program, token, "validate", HEAD + row(1, "B") + row(2, "E"));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(202);
    var path = HOUSING + "/" + sent.json().path("id").asString();
    settled(program, token, path, "PARSED");
    var preview = program.get(token, path + "/preview").json();
    assertThat(preview.at("/rows/0/3").asString()).isEqualTo("B");
    assertThat(preview.at("/rows/0/2").asString()).as("masked").contains("*");

    var confirmed = program.post(token, path + "/confirmation", "application/json", "{}");
    assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(200);
    var closed = settled(program, token, path, "CLOSED");
    assertThat(closed.at("/counts/rejected").asInt()).isEqualTo(1);
    assertThat(closed.at("/counts/unregistered").asInt()).isEqualTo(1);
    assertThat(closed.propertyNames()).doesNotContain("uploadedBy", "fileName");
    var errors = program.get(token, path + "/errors").json();
    assertThat(errors.at("/items/0/reason").asString()).contains("A、B、C、D");
    assertThat(errors.at("/items/0").has("value")).isFalse();
  }

  private static void handsInAtOnce(AgencyProgram program, String token) {
    var sent = upload(program, token, "commit", HEAD + row(3, "A"));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(202);
    settled(program, token, HOUSING + "/" + sent.json().path("id").asString(), "CLOSED");
  }

  private static void isRefusedWhatItWasNotGranted(AgencyProgram program, String token) {
    var foreign =
        program.post(
            token, "/api/monitoring/v1/feeds/medical/batches?name=a.csv", "text/csv", HEAD);
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo("county.partner.not-granted");
    for (var path :
        List.of(
            "/api/monitoring/v1/households", "/api/gateway/v1/session", "/api/gateway/v1/logs")) {
      assertThat(program.get(token, path).status()).as(path).isEqualTo(403);
    }
  }

  private static void isRefusedMoreThanItsQuota(AgencyProgram program, String token) {
    var refused = upload(program, token, "commit", HEAD + row(4, "A"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("gateway.partner.quota");
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
  }

  private static AgencyProgram.Answer upload(
      AgencyProgram program, String token, String mode, String file) {
    return program.post(
        token, HOUSING + "?mode=" + mode + "&name=" + file.hashCode() + ".csv", "text/csv", file);
  }

  /** A house of somebody whom the registry does not know, so that no household is touched. */
  private static String row(int order, String grade) {
    var idNumber = SyntheticIdNumber.of(LocalDate.of(1950, 1, order), true, 499);
    return "E2E%d,某人,%s,%s,是,%s,演示鉴定点\n".formatted(order, idNumber, grade, APPRAISED);
  }

  private static JsonNode settled(AgencyProgram program, String token, String path, String state) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> program.get(token, path).json(),
            batch -> batch.path("state").asString("").equals(state));
  }
}
