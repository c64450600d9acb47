package county.stack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One user's session at the gateway, held as a browser holds it: cookies, CSRF header, an
 * idempotency key per action.
 */
public final class Desk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CSRF = "XSRF-TOKEN";

  private final URI address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;

  private Desk(URI address) {
    this.address = address;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** What came back; {@code body} is a JSON null when there was none. */
  public record Answer(int status, Map<String, java.util.List<String>> headers, JsonNode body) {
    public boolean isDone() {
      return status >= 200 && status < 300;
    }

    /** The body of a successful answer. */
    public JsonNode orFail() {
      if (!isDone()) {
        throw new UnexpectedAnswer(status, body.toString());
      }
      return body;
    }
  }

  /** An answer that nobody planned for. */
  public static final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String body) {
      super("HTTP " + status + " " + body);
    }
  }

  /** Somebody without an account. */
  public static Desk visitor(URI address) {
    var desk = new Desk(address);
    desk.get("/api/gateway/v1/csrf").orFail();
    return desk;
  }

  /** Logs in and returns the session. */
  public static Desk login(URI address, String username, String password) {
    var desk = visitor(address);
    desk.post("/api/gateway/v1/session", Map.of("username", username, "password", password))
        .orFail();
    desk.get("/api/gateway/v1/csrf").orFail();
    return desk;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** A create or transition with a fresh idempotency key. */
  public Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Answer post(String path, Object body, String idempotencyKey) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(body), StandardCharsets.UTF_8)));
  }

  /**
   * A transition of what was read last: the version seen goes along, so that a later one is not
   * overwritten.
   */
  public Answer act(String path, String resource, Object body) {
    return actOn(path, get(resource).orFail().path("version").asString(), body);
  }

  /** The same on a version that is known from an answer before. */
  public Answer actOn(String path, String version, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", '"' + version + '"')
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(body), StandardCharsets.UTF_8)));
  }

  /** Replaces what was read last, on the version seen. */
  public Answer put(String path, String resource, Object body) {
    var version = get(resource).orFail().path("version").asString();
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", '"' + version + '"')
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(body), StandardCharsets.UTF_8)));
  }

  /** The file as the raw request body, its length announced. */
  public Answer upload(String path, Path file, String contentType) throws IOException {
    return upload(path, HttpRequest.BodyPublishers.ofFile(file), contentType);
  }

  /** The same from anywhere; a publisher that knows its length announces it. */
  public Answer upload(String path, HttpRequest.BodyPublisher body, String contentType) {
    return send(
        request(path)
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", contentType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json");
  }

  private Answer send(HttpRequest.Builder builder) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(CSRF))
        .map(HttpCookie::getValue)
        .findFirst()
        .ifPresent(token -> builder.header("X-XSRF-TOKEN", token));
    try {
      var response =
          http.send(builder.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers().map(), parsed(response.body()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("等待应答时被中断。", e);
    }
  }

  private static JsonNode parsed(String body) {
    var text = body.strip();
    return text.startsWith("{") || text.startsWith("[")
        ? JSON.readTree(text)
        : JsonNodeFactory.instance.nullNode();
  }

  /** Ends the session's connections; what is still being sent is cut off. */
  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
