package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Desk;
import county.gateway.DoorTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InsidePortTest extends DoorTest {

  @Autowired private InsidePort inside;

  @Test
  void figuresAreReadAtTheInsidePortOnly() {
    desk().as("xian").get("/api/monitoring/v1/households");
    assertThat(desk().get("/actuator/prometheus").status()).isEqualTo(404);
    assertThat(desk().as("xitong").get("/actuator/prometheus").status()).isEqualTo(404);
    var figures = new Desk(inside.port()).get("/actuator/prometheus");
    assertThat(figures.status()).isEqualTo(200);
    assertThat(new String(figures.raw().body(), StandardCharsets.UTF_8))
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/api/monitoring/**\"")
        .contains("county_outbox_events")
        .contains("service=\"gateway\"");
  }

  @Test
  void theInsidePortHasNothingElse() {
    var desk = new Desk(inside.port());
    for (var path :
        new String[] {"/", "/actuator/health", "/api/gateway/v1/session", "/actuator"}) {
      assertThat(desk.get(path).status()).as(path).isEqualTo(404);
    }
  }
}
