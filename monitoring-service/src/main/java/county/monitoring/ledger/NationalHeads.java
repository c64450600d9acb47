package county.monitoring.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Columns of the national export 监测对象信息 in the order of {@code policy/national-export-order.yaml},
 * which is provisional until a real export sets it.
 */
@Component
class NationalHeads {

  static final String SHEET = "监测对象信息";

  private final List<String> names;

  NationalHeads() {
    try (var in = new ClassPathResource("policy/national-export-order.yaml").getInputStream()) {
      this.names =
          YAMLMapper.builder()
              .build()
              .readTree(in)
              .get("heads")
              .valueStream()
              .map((JsonNode head) -> head.get("name").asString())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> names() {
    return names;
  }

  /** The cells of a person, each under its head; what is not known stays empty. */
  List<String> row(Map<String, String> person) {
    return names.stream().map(name -> person.getOrDefault(name, "")).toList();
  }
}
