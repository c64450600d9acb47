package county.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class ApiDescriptionTest {

  @LocalServerPort int port;

  @Test
  void theDescriptionNamesOperationsPermissionsAndProblems() {
    var answer = ApiClient.at(port).get("/api/monitoring/v1/openapi");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var list = answer.json().at("/paths/~1api~1monitoring~1sample~1notes/get");
    assertThat(list.at("/operationId").asString()).isEqualTo("noteList");
    assertThat(list.at("/x-permission").asString()).isEqualTo("monitoring:household:read");
    assertThat(list.at("/parameters").toString())
        .contains("\"size\"", "\"cursor\"", "\"sort\"")
        .doesNotContain("\"user\"");
    assertThat(
            list.at("/responses/default/content/application~1problem+json/schema/$ref").asString())
        .endsWith("/Problem");
    assertThat(answer.json().at("/components/securitySchemes/token/scheme").asString())
        .isEqualTo("bearer");
    assertThat(answer.json().at("/components/schemas/Problem/properties").toString())
        .contains("errors", "refusals");
  }

  @Test
  void nothingElseIsOpen() {
    assertThat(ApiClient.at(port).get("/actuator/health").status()).isEqualTo(200);
    assertThat(ApiClient.at(port).get("/actuator/env").status()).isIn(401, 404);
    assertThat(ApiClient.at(port).as("sysadmin", "").get("/somewhere").status()).isIn(403, 404);
  }

  @Test
  void theBusinessDateIsShown() {
    var date =
        ApiClient.at(port).as("village", "150822101211").get("/api/monitoring/v1/business-date");
    assertThat(date.at("/date")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(date.json().at("/demo").asBoolean()).isTrue();
  }
}
