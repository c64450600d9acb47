package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description of a service's API ({@code contracts/http/<service>.json}) is the one
 * it gives. {@code -Dcontracts.update} writes it anew.
 */
public abstract class OpenApiContract {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  @LocalServerPort private int port;

  @Value("${county.service}")
  private String service;

  @Test
  void theCommittedDescriptionIsTheOneTheServiceGives() throws IOException {
    var answer = ApiClient.at(port).get("/api/" + service + "/v1/openapi");
    assertThat(answer.status()).isEqualTo(200);
    var given = sorted(answer.json());
    var file = Databases.root().resolve("contracts/http/" + service + ".json");
    if (System.getProperty("contracts.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, given);
    }
    assertThat(given)
        .as(
            "contracts/http/%s.json is out of date: run the test with -Dcontracts.update and commit the file",
            service)
        .isEqualTo(read(file));
  }

  private static String sorted(JsonNode description) {
    return JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
