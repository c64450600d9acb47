package county.gateway.docs;

import county.gateway.edge.EdgeSettings;
import county.platform.web.PartnerAccess;
import county.platform.web.Permission;
import county.platform.web.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partner agencies may call, for them and for staff; from the services' own descriptions. */
@RestController
class PartnerOpenApiController {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EdgeSettings settings;
  private final JsonMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  PartnerOpenApiController(EdgeSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /** 503 while monitoring, the one service with operations for partners, does not answer. */
  @GetMapping("/api/gateway/v1/partner-openapi")
  @Permission("gateway:partner-openapi:read")
  @PartnerAccess(scope = "")
  JsonNode read() {
    return new PartnerOpenApi().add(description("monitoring")).build();
  }

  private JsonNode description(String service) {
    var address = Objects.requireNonNull(settings.services().get(service)).url();
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/api/" + service + "/v1/openapi"))
                  .timeout(PATIENCE)
                  .build(),
              BodyHandlers.ofByteArray());
      if (answer.statusCode() == HttpStatus.OK.value()) {
        return json.readTree(answer.body());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException away) {
      // told as a problem below
    }
    throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "gateway.service.down", "防返贫监测服务暂时不可用，请稍后再试。");
  }
}
