package county.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.Tokens;
import county.sample.SampleTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class OperationLogTest {

  @LocalServerPort int port;
  @Autowired AccessLog accesses;

  @Test
  void everyChangeAndEveryRefusalIsNotedWithWhoAndHowItEnded() {
    var user = "u" + UUID.randomUUID();
    var clerk = ApiClient.at(port).token(Tokens.as(user, "township", "150822101", "150822101"));
    clerk.post(
        "/api/monitoring/sample/notes",
        Map.of("area", "150822101211", "title", "logged", "rank", 1));
    clerk.post(
        "/api/monitoring/sample/notes?secret=150104199001011234",
        Map.of("area", "150822103206", "title", "logged", "rank", 1));
    clerk.get("/api/monitoring/sample/notes");
    var entries =
        ApiClient.at(port)
            .as("auditor", "150822")
            .get("/api/monitoring/v1/logs?kind=OPERATION&actor=" + user);
    assertThat(entries.json().at("/items").size()).isEqualTo(2);
    assertThat(entries.json().at("/items/1/body/status").asInt()).isEqualTo(201);
    assertThat(entries.json().at("/items/0/body/status").asInt()).isEqualTo(403);
    assertThat(entries.at("/items/0/body/path")).isEqualTo("/api/monitoring/sample/notes");
    assertThat(entries.at("/items/0/body/role")).isEqualTo("township");
    assertThat(entries.text()).doesNotContain("150104199001011234");
  }

  @Test
  void onlyWhoMayReadLogsReadsThem() {
    assertThat(
            ApiClient.at(port).as("county_head", "150822").get("/api/monitoring/v1/logs").status())
        .isEqualTo(403);
    assertThat(ApiClient.at(port).as("auditadmin", "").get("/api/monitoring/v1/logs").status())
        .isEqualTo(200);
    assertThat(
            ApiClient.at(port)
                .as("auditor", "150822")
                .get("/api/monitoring/v1/logs?kind=NONE")
                .status())
        .isEqualTo(400);
  }

  @Test
  void aRevealNamesTheDatumAndThePurposeButNeverTheValue() {
    var subject = UUID.randomUUID().toString();
    accesses.revealed("person", subject, "idNumber", "入户核实");
    var entries =
        ApiClient.at(port).as("auditor", "150822").get("/api/monitoring/v1/logs?kind=ACCESS");
    assertThat(entries.at("/items/0/body/subjectId")).isEqualTo(subject);
    assertThat(entries.at("/items/0/body/purpose")).isEqualTo("入户核实");
  }
}
