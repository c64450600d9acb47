package county.monitoring.feed;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An upload byte by byte, as a client that lies or dies sends it. */
final class RawUpload {
  private RawUpload() {}

  /** Sends the body, closes the sending side, and returns the answer. */
  static String send(int port, String token, String lengthHeader, String body) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      var head =
          String.join(
              "\r\n",
              "POST /api/monitoring/v1/feeds/medical/batches?mode=commit&name=a.csv HTTP/1.1",
              "Host: localhost",
              "Authorization: Bearer " + token,
              "Idempotency-Key: " + UUID.randomUUID(),
              "Content-Type: text/csv",
              "Connection: close",
              lengthHeader,
              "",
              body);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
