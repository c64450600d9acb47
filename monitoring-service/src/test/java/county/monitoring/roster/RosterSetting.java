package county.monitoring.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.monitoring.Registry;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A clerk of a township who hands in rosters and waits for what becomes of them. */
@CountyTest
abstract class RosterSetting {

  static final String BATCHES = "/api/monitoring/v1/rosters/batches";
  private static final LocalDate BORN = LocalDate.of(1975, 3, 1);
  private static final AtomicInteger PERSON = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Registry registry;
  ApiClient clerk;

  @BeforeEach
  void signIn() {
    clerk = ApiClient.at(port).as("township", "150822101");
  }

  JsonNode closed(byte[] file) {
    var batch = upload(file, "commit", "名册.xlsx");
    if (batch.at("/state").asString().equals("HELD")) {
      clerk.post(BATCHES + "/" + id(batch) + "/confirmation");
    }
    var closed = settled(id(batch));
    assertThat(closed.at("/state").asString()).as(closed.toString()).isEqualTo("CLOSED");
    return closed;
  }

  JsonNode upload(byte[] file, String mode, String name) {
    var answer =
        clerk.upload(
            BATCHES + "?mode=" + mode + "&name=" + encoded(name), file, "application/octet-stream");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return settled(answer.at("/id"));
  }

  JsonNode settled(String id) {
    var waits = List.of("PARSED", "HELD", "CLOSED", "FAILED", "DISCARDED");
    return await()
        .atMost(Duration.ofSeconds(25))
        .until(
            () -> clerk.get(BATCHES + "/" + id).json(),
            batch -> waits.contains(batch.at("/state").asString()));
  }

  static void assertCounts(JsonNode batch, int rowsIn, String name, int count) {
    assertThat(batch.at("/counts/rowsIn").asInt()).isEqualTo(rowsIn);
    assertThat(batch.at("/counts/" + name).asInt())
        .as(batch.at("/equation").asString())
        .isEqualTo(count);
  }

  static String id(JsonNode batch) {
    return batch.at("/id").asString();
  }

  String number() {
    int order = PERSON.incrementAndGet();
    return registry.idNumber(BORN.plusDays(order), order);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
