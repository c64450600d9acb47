package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.gateway.Desk;
import county.gateway.DoorTest;
import county.gateway.Upstream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class StreamsTest extends DoorTest {

  private static final String BATCHES = "/api/monitoring/v1/feeds/medical/batches";

  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void forget() {
    MONITORING.forget();
    jdbc.update("delete from login_attempt");
  }

  @Test
  void aLargeUploadArrivesWholeWithItsLength() throws Exception {
    long size = 300L << 20;
    var desk = desk().as("yibao");
    var body =
        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size);
    var answer = desk.upload(BATCHES, body);
    assertThat(answer.status()).isEqualTo(200);
    var arrived = MONITORING.next();
    assertThat(arrived.size()).isEqualTo(size);
    assertThat(arrived.header("Content-length")).isEqualTo(String.valueOf(size));
  }

  @Test
  void anUploadThatBreaksOffArrivesAsBrokenOff() throws Exception {
    var desk = desk().as("yibao");
    cut(head(desk, "Content-Length: 10000000"), "x".repeat(5_000_000));
    assertThat(MONITORING.next().size()).isEqualTo(-1);
  }

  @Test
  void anUploadOfUnknownLengthThatBreaksOffArrivesAsBrokenOff() throws Exception {
    var desk = desk().as("yibao");
    cut(
        head(desk, "Transfer-Encoding: chunked"),
        "100000\r\n" + "x".repeat(0x100000) + "\r\n100000\r\nxxx");
    assertThat(MONITORING.next().size()).isEqualTo(-1);
  }

  @Test
  void brokenUploadsAreNoFaultOfTheService() throws Exception {
    var desk = desk().as("yibao");
    for (int i = 0; i < 25; i++) {
      cut(head(desk, "Content-Length: 1000000"), "x".repeat(500_000));
      assertThat(MONITORING.next().size()).isEqualTo(-1);
    }
    assertThat(desk.upload(BATCHES, BodyPublishers.ofString("a")).status()).isEqualTo(200);
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() {
    var desk = desk().as("yibao");
    var answer =
        desk.upload(
            "/api/monitoring/v1/clues/1/assignment",
            BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("gateway.body.too-large");
    assertThat(answer.json().path("detail").asString()).contains("1 MB");
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void aBodyOfUnknownLengthIsCutAtTheLimit() throws Exception {
    var desk = desk().as("yibao");
    var answer =
        desk.upload(
            "/api/monitoring/v1/clues/1/assignment",
            BodyPublishers.ofInputStream(() -> new Zeros(3 << 20)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(MONITORING.next().size()).isEqualTo(-1);
  }

  @Test
  void formsAndPackedBodiesAreNotTaken() {
    var desk = desk().as("yibao");
    var form =
        desk.guarded(BATCHES)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("a=b"));
    assertThat(desk.send(form).code()).isEqualTo("gateway.body.kind");
    var packed =
        desk.guarded(BATCHES).header("Content-Encoding", "gzip").POST(BodyPublishers.ofString("a"));
    assertThat(desk.send(packed).code()).isEqualTo("gateway.body.kind");
  }

  @Test
  void aDownloadArrivesWhole() {
    assertThat(desk().as("xian").get("/api/monitoring/v1/households/export").raw().body())
        .hasSize((int) Upstream.EXPORTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"torn", "torn-in-chunks"})
  void aDownloadThatBreaksOffIsSeenAsBrokenOffAtOnce(String how) {
    var desk = desk().as("xian");
    var request = desk.request("/api/monitoring/v1/" + how).timeout(Duration.ofSeconds(10));
    assertThatThrownBy(() -> desk.send(request))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class)
        .cause()
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  private static String head(Desk desk, String length) {
    return String.join(
        "\r\n",
        "POST " + BATCHES + " HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/octet-stream",
        length,
        "X-XSRF-TOKEN: " + desk.cookie("XSRF-TOKEN").orElseThrow(),
        "Cookie: " + desk.cookieLine(),
        "\r\n");
  }

  private void cut(String head, String body) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
  }

  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(length, left);
      left -= read;
      return read;
    }
  }
}
