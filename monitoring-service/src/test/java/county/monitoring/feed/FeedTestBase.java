package county.monitoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads medical files into a running service. */
@CountyTest
abstract class FeedTestBase {
  static final String BATCHES = "/api/monitoring/v1/feeds/medical/batches";
  private static int series;

  @Autowired BlindIndex indexes;
  @Autowired FieldCipher cipher;
  @LocalServerPort int port;
  Village village;
  ApiClient bureau;

  @BeforeEach
  void newVillage() {
    village = new Village(indexes, cipher, ++series);
    bureau = ApiClient.at(port).as("department", "150822", "medical-insurance");
  }

  Answer upload(byte[] file, String mode) {
    return upload(file, mode, LocalDate.of(2021, 10, 7));
  }

  Answer upload(byte[] file, String mode, LocalDate dataDate) {
    return bureau.upload(
        BATCHES + "?mode=" + mode + "&name=yb.csv&dataDate=" + dataDate, file, "text/csv");
  }

  Answer settled(String id) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> bureau.get(BATCHES + "/" + id),
            batch ->
                List.of("CLOSED", "FAILED", "PARSED", "HELD", "DISCARDED")
                    .contains(batch.at("/state")));
  }

  Answer commit(byte[] file) {
    var answer = upload(file, "commit");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    return settled(answer.at("/id"));
  }

  static void assertCounts(
      Answer batch,
      int in,
      int matched,
      int unregistered,
      int duplicate,
      int ambiguous,
      int rejected) {
    assertThat(batch.at("/state")).as(batch.toString()).isEqualTo("CLOSED");
    assertThat(batch.at("/balanced")).isEqualTo("true");
    assertThat(
            List.of("rowsIn", "matched", "unregistered", "duplicate", "ambiguous", "rejected")
                .stream()
                .map(name -> Integer.valueOf(batch.at("/counts/" + name)))
                .toList())
        .containsExactly(in, matched, unregistered, duplicate, ambiguous, rejected);
  }

  static long one(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static String text(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
