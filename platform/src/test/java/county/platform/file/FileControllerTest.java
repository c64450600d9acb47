package county.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.Tokens;
import county.sample.SampleTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class FileControllerTest {

  private static final String FILES = "/api/monitoring/v1/files";

  @LocalServerPort int port;
  ApiClient clerk;

  @BeforeEach
  void clerk() {
    clerk = ApiClient.at(port).as("township", "150822101");
  }

  @Test
  void aFileComesBackAsItWasSentAndCanBeResumed() {
    var bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);
    var stored = clerk.upload(FILES + "?name=%E5%85%A5%E6%88%B7.pdf", bytes, "application/pdf");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    var file = clerk.get(FILES + "/" + stored.at("/id"));
    assertThat(file.body()).isEqualTo(bytes);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("UTF-8''%E5%85%A5%E6%88%B7.pdf");
    var rest = clerk.with("Range", "bytes=2000000-").get(FILES + "/" + stored.at("/id"));
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(bytes, 2_000_000, bytes.length));
  }

  @Test
  void aFileOfAnotherPlaceIsNotThere() {
    var id = clerk.upload(FILES + "?name=a.txt", new byte[10], "text/plain").at("/id");
    assertThat(ApiClient.at(port).as("township", "150822102").get(FILES + "/" + id).status())
        .isEqualTo(404);
    assertThat(ApiClient.at(port).as("village", "150822101211").get(FILES + "/" + id).status())
        .isEqualTo(404);
    assertThat(ApiClient.at(port).as("county", "150822").get(FILES + "/" + id).status())
        .isEqualTo(200);
  }

  /**
   * The client breaks off after half of what it announced: nothing is kept, and the key is free
   * again.
   */
  @Test
  void aCutUploadKeepsNothingAndFreesItsKey() throws IOException {
    var token = Tokens.as("township", "150822101");
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(cutUpload(token)).contains("HTTP/1.1 400");
    }
    var whole =
        ApiClient.at(port)
            .token(token)
            .key("cut")
            .upload(FILES + "?name=a.bin", new byte[1000], "application/octet-stream");
    assertThat(whole.status()).as(whole.text()).isEqualTo(201);
  }

  private String cutUpload(String token) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      var head =
          "POST "
              + FILES
              + "?name=a.bin HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + token
              + "\r\nIdempotency-Key: cut\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[500]);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPhotoIsDrawnAnewWhateverItWasCalled() throws IOException {
    var sent = PhotosTest.jpegHeldSideways();
    var stored = clerk.upload(FILES + "?name=a.png", sent, "application/octet-stream");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    assertThat(stored.at("/name")).isEqualTo("a.jpg");
    var kept = clerk.get(FILES + "/" + stored.at("/id"));
    assertThat(kept.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "SECRET-PLACE");
  }

  @Test
  void whatIsCalledAPhotoAndIsNoneIsRefused() {
    for (var body : new String[] {"<script>alert(1)</script>", "\u00FF\u00D8\u00FFnot a picture"}) {
      var refused =
          clerk.upload(
              FILES + "?name=a.jpg", body.getBytes(StandardCharsets.ISO_8859_1), "image/jpeg");
      assertThat(refused.status()).as(refused.text()).isEqualTo(415);
      assertThat(refused.code()).isEqualTo("county.file.not-a-photo");
    }
  }

  @Test
  void aNameIsNeeded() {
    assertThat(clerk.upload(FILES + "?name=", new byte[1], "text/plain").at("/errors/0/field"))
        .isEqualTo("name");
  }
}
