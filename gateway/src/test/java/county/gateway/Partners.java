package county.gateway;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A partner agency's program at the token endpoint. */
public record Partners(int port, String clientId, String secret) {

  /** The demonstration's client, whose secret everybody knows. */
  public static Partners sandbox(int port) {
    return new Partners(port, "demo-yibao", "Demo-Partner@2021!");
  }

  /** A token with everything that was granted. */
  public String token() {
    return token("");
  }

  public String token(String scope) {
    var answer = ask(scope);
    if (answer.status() != 200) {
      throw new AssertionError(clientId + " gets no token: " + answer.json());
    }
    return answer.json().path("access_token").asString();
  }

  /** Asks with the secret in the header. */
  public Desk.Answer ask(String scope) {
    var basic = encoded(clientId) + ":" + encoded(secret);
    var desk = new Desk(port);
    return desk.send(
        desk.request("/oauth2/token")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(scope))));
  }

  /** Asks with the secret in the form. */
  public Desk.Answer askByForm() {
    var desk = new Desk(port);
    var form = form("") + "&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret);
    return desk.send(
        desk.request("/oauth2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String form(String scope) {
    return "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encoded(scope));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
