package county.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser at the door: it keeps cookies and shows the CSRF token as the desk does. */
public final class Desk {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final URI door;

  private Optional<String> bearer = Optional.empty();

  public Desk(int port) {
    this.door = URI.create("http://localhost:" + port);
  }

  public record Answer(int status, HttpResponse<byte[]> raw) {

    public JsonNode json() {
      return JSON.readTree(raw.body());
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  /** No desk but a program: it shows this token with every request. */
  public Desk bearing(String token) {
    bearer = Optional.of("Bearer " + token);
    return this;
  }

  public Answer login(String username, String password) {
    get("/api/gateway/v1/csrf");
    return post("/api/gateway/v1/session", Map.of("username", username, "password", password));
  }

  public Desk as(String username) {
    var answer = login(username, "Demo@2021!");
    if (answer.status() != 200) {
      throw new AssertionError(username + " is not let in: " + answer.json());
    }
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body) {
    return send(
        json(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  public Answer put(String path, Object body) {
    return send(
        json(path)
            .header("If-Match", "*")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  public Answer delete(String path) {
    return send(guarded(path).DELETE());
  }

  public Answer upload(String path, BodyPublisher body) {
    return send(guarded(path).header("Content-Type", "application/octet-stream").POST(body));
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(door.resolve(path));
    bearer.ifPresent(token -> request.setHeader("Authorization", token));
    return request;
  }

  /** With the CSRF token in its header. */
  public HttpRequest.Builder guarded(String path) {
    var request = request(path);
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return request;
  }

  private HttpRequest.Builder json(String path) {
    return guarded(path).header("Content-Type", "application/json");
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** The cookies as one header line, for a request written by hand. */
  public String cookieLine() {
    return "COUNTY_SESSION="
        + cookie("COUNTY_SESSION").orElseThrow()
        + "; XSRF-TOKEN="
        + cookie("XSRF-TOKEN").orElseThrow();
  }
}
