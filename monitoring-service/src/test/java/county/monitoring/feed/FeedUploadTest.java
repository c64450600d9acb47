package county.monitoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FeedUploadTest extends FeedTestBase {
  @Test
  void theSameFileTwiceIsOneBatchUnlessItWasDiscarded() throws SQLException {
    var file =
        Village.file(
            List.of(village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "5")));
    var first = upload(file, "validate");
    var again = upload(file, "validate");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(settled(first.at("/id")).at("/state")).isEqualTo("PARSED");
    assertThat(bureau.post(BATCHES + "/" + first.at("/id") + "/discard").at("/state"))
        .isEqualTo("DISCARDED");
    assertThat(
            one(
                "select count(*) from file f join batch b on b.file_id = f.id where b.id = '"
                    + first.at("/id")
                    + "'"))
        .isZero();
    assertThat(upload(file, "validate").status()).isEqualTo(202);
  }

  @Test
  void twoUploadsOfOneFileAtOnceBecomeOneBatch() throws Exception {
    var file =
        Village.file(
            List.of(village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "6")));
    try (var both = Executors.newFixedThreadPool(4)) {
      var answers =
          both.invokeAll(Collections.nCopies(4, (Callable<Answer>) () -> upload(file, "commit")));
      var ids = new ArrayList<String>();
      for (var answer : answers) {
        ids.add(answer.get().at("/id"));
      }
      assertThat(ids).allMatch(id -> !id.isEmpty()).containsOnly(ids.getFirst());
    }
  }

  @Test
  void otherUnitsNeitherUploadNorSee() throws SQLException {
    var batch =
        commit(
            Village.file(
                List.of(
                    village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "11"))));
    var education = ApiClient.at(port).as("department", "150822", "education");
    assertThat(education.get(BATCHES + "/" + batch.at("/id")).status()).isEqualTo(404);
    assertThat(education.get(BATCHES + "/" + batch.at("/id") + "/errors").status()).isEqualTo(404);
    assertThat(education.get(BATCHES).json().get("items").size()).isZero();
    assertThat(education.upload(BATCHES + "?name=a.csv", new byte[3], "text/csv").code())
        .isEqualTo("monitoring.batch.other-unit");
    var fileId = text("select file_id from batch where id = '" + batch.at("/id") + "'");
    assertThat(bureau.get("/api/monitoring/v1/files/" + fileId).status()).isEqualTo(404);
    assertThat(
            ApiClient.at(port).as("county", "150822").get(BATCHES + "/" + batch.at("/id")).status())
        .isEqualTo(200);
  }

  @Test
  void thePollingClientIsToldWhenNothingChanged() throws SQLException {
    var batch =
        commit(
            Village.file(
                List.of(
                    village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "12"))));
    var path = BATCHES + "/" + batch.at("/id");
    var etag = bureau.get(path).header("ETag");
    assertThat(bureau.with("If-None-Match", etag).get(path).status()).isEqualTo(304);
  }

  @Test
  void anUploadWithoutLengthOrWithTooFewBytesLeavesNoBatch() throws Exception {
    long before = one("select count(*) from batch");
    long files = one("select count(*) from file");
    assertThat(
            RawUpload.send(
                port, bureauToken(), "Transfer-Encoding: chunked", "4\r\nabcd\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 411");
    assertThat(RawUpload.send(port, bureauToken(), "Content-Length: 1000", Village.HEAD))
        .satisfiesAnyOf(
            answer -> assertThat(answer).isEmpty(),
            answer -> assertThat(answer).startsWith("HTTP/1.1 400"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> one("select count(*) from file") == files);
    assertThat(one("select count(*) from batch")).isEqualTo(before);
  }

  private static String bureauToken() {
    return county.platform.testing.Tokens.as("department", "150822", "medical-insurance");
  }

  @Test
  void aKeyTakesEffectOnce() throws SQLException {
    var file =
        Village.file(
            List.of(village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "14")));
    var client = bureau.key(UUID.randomUUID().toString());
    var first = client.upload(BATCHES + "?mode=validate&name=k.csv", file, "text/csv");
    var replayed = client.upload(BATCHES + "?mode=validate&name=k.csv", file, "text/csv");
    assertThat(replayed.status()).isEqualTo(202);
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replayed.at("/id")).isEqualTo(first.at("/id"));
  }
}
