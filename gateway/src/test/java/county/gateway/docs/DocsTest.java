package county.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.DoorTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocsTest extends DoorTest {

  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*\\bsrc=)|\\son\\w+\\s*=|javascript:", Pattern.CASE_INSENSITIVE);

  @Test
  void thePageIsForStaffAndHasNoInlineScript() {
    var stranger = desk().get("/swagger-ui/index.html");
    assertThat(stranger.status()).isEqualTo(302);
    assertThat(stranger.header("Location")).endsWith("/login");

    var page = desk().as("xian").get("/swagger-ui/index.html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(new String(page.raw().body(), StandardCharsets.UTF_8)).doesNotContainPattern(INLINE);
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self';")
        .doesNotContain("unsafe-eval");
  }

  @Test
  void itListsEveryServiceAndItsRequestsCarryTheCsrfToken() {
    var desk = desk().as("xian");
    var config = desk.get("/api/gateway/v1/openapi/swagger-config").json();
    assertThat(config.path("urls").findValuesAsString("url"))
        .containsExactlyInAnyOrder(
            "/api/gateway/v1/partner-openapi",
            "/api/monitoring/v1/openapi",
            "/api/assets/v1/openapi",
            "/api/assistance/v1/openapi",
            "/api/tasks/v1/openapi",
            "/api/gateway/v1/openapi");
    var script =
        new String(
            desk.get("/swagger-ui/swagger-initializer.js").raw().body(), StandardCharsets.UTF_8);
    assertThat(script).contains("XSRF-TOKEN").contains("X-XSRF-TOKEN");
  }

  @Test
  void partnersReadTheirOperationsOnly() {
    var json = JsonMapper.shared();
    var described =
        json.readTree(
            """
            {"paths": {
               "/a": {"get": {"x-partner-scope": "feed:{feed}:read", "x-permission": "p",
                      "responses": {"200": {"$ref": "#/components/schemas/A"}}},
                      "post": {"x-permission": "q"}},
               "/b": {"get": {"responses": {"200": {"$ref": "#/components/schemas/C"}}}}},
             "components": {"schemas": {
               "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}}, "B": {}, "C": {}}}}
            """);
    var api = new PartnerOpenApi().add(described).build();
    assertThat(api.path("paths").propertyNames()).containsExactly("/a");
    assertThat(api.at("/paths/~1a").propertyNames()).containsExactly("get");
    assertThat(api.at("/paths/~1a/get/security/0/partner/0").asString())
        .isEqualTo("feed:{feed}:read");
    assertThat(api.at("/components/schemas").propertyNames()).containsExactlyInAnyOrder("A", "B");
    assertThat(
            api.at("/components/securitySchemes/partner/flows/clientCredentials/tokenUrl")
                .asString())
        .isEqualTo("/oauth2/token");
  }
}
