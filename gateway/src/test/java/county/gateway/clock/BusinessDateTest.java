package county.gateway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.gateway.DoorTest;
import county.gateway.events.GatewayEvent.BusinessDateMoved;
import county.platform.testing.EventContracts;
import county.platform.testing.TestStack;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

class BusinessDateTest extends DoorTest {

  private static final String DATE = "/api/gateway/v1/business-date";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private JsonMapper json;

  @Test
  void theDateMovesForwardIsToldToAllAndShowsWhoHasCaughtUp() {
    jdbc.update("delete from login_attempt");
    var desk = desk().as("xian");
    var before = desk.get(DATE).json();
    var from = LocalDate.parse(before.path("target").asString());
    var to = from.plusDays(3);
    assertThat(before.path("demo").asBoolean()).isTrue();

    assertThat(desk.post(DATE + "/moves", Map.of("to", to)).status()).isEqualTo(202);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> desk.get(DATE).json().path("date").asString().equals(to.toString()));
    var after = desk.get(DATE).json();
    assertThat(after.path("services")).hasSize(4);
    assertThat(after.path("caughtUp").asBoolean())
        .as("a service that is down has not caught up")
        .isFalse();
    assertThat(moves())
        .anyMatch(body -> body.contains(from.toString()) && body.contains(to.toString()));
  }

  @Test
  void itNeverMovesBackwardsNorYearsAtOnce() {
    jdbc.update("delete from login_attempt");
    var desk = desk().as("juzhang");
    var today = LocalDate.parse(desk.get(DATE).json().path("target").asString());
    assertThat(desk.post(DATE + "/moves", Map.of("to", today)).code())
        .isEqualTo("gateway.business-date.backward");
    assertThat(desk.post(DATE + "/moves", Map.of("to", today.plusYears(5))).code())
        .isEqualTo("gateway.business-date.too-far");
    assertThat(desk.post(DATE + "/moves", Map.of("to", "tomorrow")).status()).isEqualTo(400);
    assertThat(desk().as("zhen").post(DATE + "/moves", Map.of("to", today.plusDays(1))).status())
        .isEqualTo(403);
  }

  @Test
  void theEventKeepsItsContract() {
    EventContracts.of("gateway.business-date-moved.v1")
        .isKeptBy(
            new BusinessDateMoved(LocalDate.of(2021, 10, 8), LocalDate.of(2021, 10, 12)), json);
  }

  /** Bodies of what stands in the gateway's topic. */
  private static List<String> moves() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            TestStack.kafka(),
            "group.id",
            "test",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("gateway.events"));
      var bodies = new java.util.ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> bodies.add(event.value()));
                return bodies.stream().anyMatch(body -> body.contains("\"to\""));
              });
      return bodies;
    }
  }
}
