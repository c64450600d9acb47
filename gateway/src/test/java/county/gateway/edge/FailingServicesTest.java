package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.DoorTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class FailingServicesTest extends DoorTest {

  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void forget() {
    TASKS.forget();
    ASSISTANCE.forget();
    jdbc.update("delete from login_attempt");
  }

  @Test
  void aServiceThatIsDownIsA503InChinese() {
    var answer = desk().as("xian").get("/api/assets/v1/assets");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("gateway.service.down");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.json().path("detail").asString()).contains("扶贫资产服务暂时不可用");
  }

  @Test
  void aServiceThatDoesNotAnswerIsGivenUpAfterTheLimit() {
    var answer = desk().as("xian").get("/api/tasks/v1/silent");
    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.code()).isEqualTo("gateway.service.slow");
    assertThat(answer.json().path("detail").asString()).contains("结果未知");
  }

  @Test
  void onlyAGetIsTriedTwice() throws Exception {
    var desk = desk().as("xian");
    assertThat(desk.post("/api/tasks/v1/hangup", Map.of()).status()).isEqualTo(503);
    assertThat(TASKS.next().method()).isEqualTo("POST");
    assertThat(TASKS.count()).isZero();
    assertThat(desk.get("/api/tasks/v1/hangup").status()).isEqualTo(503);
    assertThat(TASKS.next().method()).isEqualTo("GET");
    assertThat(TASKS.next().method()).isEqualTo("GET");
  }

  @Test
  void aFailingServiceIsLeftAloneForAWhile() {
    var desk = desk().as("xian");
    for (int call = 0; call < 10; call++) {
      assertThat(desk.post("/api/assistance/v1/hangup", Map.of()).status()).isEqualTo(503);
    }
    ASSISTANCE.forget();
    assertThat(desk.get("/api/assistance/v1/need-cards").status()).isEqualTo(503);
    assertThat(ASSISTANCE.count()).isZero();
    assertThat(desk.get("/api/tasks/v1/plan").status()).isEqualTo(200);
  }

  @Test
  void healthIsDownWhileAServiceIs() {
    var answer = desk().get("/actuator/health");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().propertyNames()).containsExactly("status");
  }

  @Test
  void nothingElseOfTheActuatorIsPublic() {
    for (var path :
        new String[] {
          "/actuator",
          "/actuator/info",
          "/actuator/health/db",
          "/actuator/env",
          "/actuator/prometheus"
        }) {
      assertThat(desk().get(path).status()).as(path).isIn(401, 404);
      assertThat(desk().as("xitong").get(path).status()).as(path).isIn(403, 404);
    }
  }
}
