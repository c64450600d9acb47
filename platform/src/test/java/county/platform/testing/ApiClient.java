package county.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service over HTTP as somebody. Values; {@link #as} and {@link #with} give new clients.
 * Requests that change something bring a new Idempotency-Key unless one was set.
 */
public final class ApiClient {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final Map<String, String> headers;

  private ApiClient(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = Map.copyOf(headers);
  }

  /** An anonymous client of the service at this local port. */
  public static ApiClient at(int port) {
    return new ApiClient("http://localhost:" + port, Map.of());
  }

  public ApiClient as(String role, String area) {
    return token(Tokens.as(role, area));
  }

  public ApiClient as(String role, String area, String unit) {
    return token(Tokens.as(role, area, unit));
  }

  public ApiClient token(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public ApiClient key(String idempotencyKey) {
    return with("Idempotency-Key", idempotencyKey);
  }

  /** A client that sends this header, too. */
  public ApiClient with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(base, more);
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  public Answer post(String path) {
    return call("POST", path, Map.of());
  }

  public Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  /** A raw body of this media type. */
  public Answer upload(String path, byte[] body, String type) {
    return send(
        changing(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
  }

  /** Any method; text is sent as it is, everything else as JSON. */
  public Answer call(String method, String path, Object body) {
    if (method.equals("GET")) {
      return get(path);
    }
    var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
    return send(
        changing(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(text, StandardCharsets.UTF_8))
            .build());
  }

  private HttpRequest.Builder changing(String path) {
    var request = request(path);
    if (!headers.containsKey("Idempotency-Key")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return request;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, byte[] body) {

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** A text at a JSON pointer, e.g. {@code /items/0/id}; empty when there is none. */
    public String at(String pointer) {
      return json().at(pointer).asString("");
    }

    /** The stable code of a problem. */
    public String code() {
      return at("/code");
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return status + " " + text();
    }
  }
}
