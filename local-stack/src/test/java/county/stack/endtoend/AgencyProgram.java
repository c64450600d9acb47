package county.stack.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner agency's program: it knows the address, its client id and its secret. */
record AgencyProgram(URI address, String clientId, String secret) {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String PURPOSE = "%E6%A0%B8%E5%AF%B9%E6%8A%A5%E9%80%81%E7%BB%93%E6%9E%9C";

  record Answer(int status, HttpResponse<String> raw) {
    JsonNode json() {
      return JSON.readTree(raw.body());
    }

    String code() {
      return json().path("code").asString("");
    }
  }

  /** Asks for a token with everything that was granted. */
  Answer ask() {
    var known = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(address.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + known)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  String token() {
    var answer = ask();
    if (answer.status() != 200) {
      throw new AssertionError(clientId + ": " + answer.raw().body());
    }
    return answer.json().path("access_token").asString();
  }

  Answer get(String token, String path) {
    return send(bearing(token, path).header("X-Purpose", PURPOSE).GET());
  }

  Answer post(String token, String path, String type, String body) {
    return send(
        bearing(token, path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body, UTF_8)));
  }

  private HttpRequest.Builder bearing(String token, String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var raw =
          HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(UTF_8));
      return new Answer(raw.statusCode(), raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
