package county.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.TestStack;
import county.sample.Gate;
import county.sample.SampleTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class IdempotencyTest {

  @LocalServerPort int port;
  ApiClient clerk;
  String title;

  @BeforeEach
  void clerk() {
    clerk = ApiClient.at(port).as("township", "150822101").key(UUID.randomUUID().toString());
    title = "once" + UUID.randomUUID();
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswerAndHasNoSecondEffect() throws SQLException {
    var first = clerk.post("/api/monitoring/sample/notes", note(1));
    var second = clerk.post("/api/monitoring/sample/notes", note(1));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/id")).isEqualTo(first.at("/id")).isNotEmpty();
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(rows()).isOne();
  }

  @Test
  void anotherContentUnderTheSameKeyIsRefused() throws SQLException {
    clerk.post("/api/monitoring/sample/notes", note(1));
    var other = clerk.post("/api/monitoring/sample/notes", note(2));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("county.idempotency.other-content");
    assertThat(rows()).isOne();
  }

  @Test
  void theSameKeyOfAnotherUserIsAnotherKey() throws SQLException {
    clerk.post("/api/monitoring/sample/notes", note(1));
    var colleague =
        clerk.as("village", "150822101211").post("/api/monitoring/sample/notes", note(1));
    assertThat(colleague.status()).isEqualTo(201);
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void aRequestWithoutKeyIsRefused() {
    var answer = clerk.key(" ").post("/api/monitoring/sample/notes", note(1));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("county.idempotency.key-required");
  }

  @Test
  void whileTheFirstRunsTheSecondIsToldSo() throws Exception {
    try (var gate = Gate.shut()) {
      var first =
          CompletableFuture.supplyAsync(() -> clerk.post("/api/monitoring/sample/notes", note(1)));
      assertThat(gate.entered(10, TimeUnit.SECONDS)).isTrue();
      var second = clerk.post("/api/monitoring/sample/notes", note(1));
      assertThat(second.status()).isEqualTo(409);
      gate.open();
      assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
    }
    assertThat(rows()).isOne();
  }

  @Test
  void aRefusedRequestFreesItsKey() throws SQLException {
    assertThat(clerk.post("/api/monitoring/sample/notes", note(2000)).status()).isEqualTo(400);
    assertThat(clerk.post("/api/monitoring/sample/notes", note(1)).status()).isEqualTo(201);
    assertThat(rows()).isOne();
  }

  /**
   * A failure between commit and answer: the second try is told that it took effect, and does not
   * do it again.
   */
  @Test
  void whatWasCommittedIsNotDoneAgainEvenWhenTheAnswerFailed() throws SQLException {
    title = "fails late";
    var before = rows();
    assertThat(clerk.post("/api/monitoring/sample/notes", note(1)).status()).isEqualTo(500);
    var second = clerk.post("/api/monitoring/sample/notes", note(1));
    assertThat(second.code()).isEqualTo("county.idempotency.took-effect");
    assertThat(rows()).isEqualTo(before + 1);
  }

  /** A process that died before its commit: after the lease another try takes the key. */
  @Test
  void aLapsedClaimIsTakenOver() throws SQLException {
    clerk.post("/api/monitoring/sample/notes", note(1));
    execute(
        "update idempotency_key set committed = false, status = null, claimed_until = now() + interval '1 minute' where route like '%sample/notes'");
    assertThat(clerk.post("/api/monitoring/sample/notes", note(1)).code())
        .isEqualTo("county.idempotency.running");
    execute(
        "update idempotency_key set claimed_until = now() - interval '1 second' where route like '%sample/notes'");
    assertThat(clerk.post("/api/monitoring/sample/notes", note(1)).status()).isEqualTo(201);
  }

  private Map<String, Object> note(int rank) {
    return Map.of("area", "150822101211", "title", title, "rank", rank);
  }

  private long rows() throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.prepareStatement("select count(*) from note where title = ?")) {
      statement.setString(1, title);
      var result = statement.executeQuery();
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
