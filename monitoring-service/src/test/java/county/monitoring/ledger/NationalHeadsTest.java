package county.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The order of the export holds every known head, and calls ours what is not known. */
class NationalHeadsTest {

  /** Slips of the audit program's own source. */
  private static final Set<String> SLIPS = Set.of("检测对象类别", "风险是否已消除0");

  @Test
  void everyKnownHeadHasItsPlaceAndOursAreMarked() throws IOException {
    var known = known("监测对象信息");
    known.removeAll(SLIPS);
    var places = known("unassigned");

    assertThat(new NationalHeads().names()).doesNotHaveDuplicates().containsAll(known);
    for (var head : read("national-export-order.yaml").get("heads").values()) {
      var name = head.get("name").asString();
      assertThat(known.contains(name) || places.contains(name))
          .as(name)
          .isNotEqualTo(head.path("ours").asBoolean(false));
    }
    assertThat(new NationalHeads().row(Map.of("户编号", "1")))
        .hasSameSizeAs(new NationalHeads().names());
  }

  private static Set<String> known(String sheet) throws IOException {
    var heads = new HashSet<String>();
    read("national-export-heads.json")
        .get("sheets")
        .get(sheet)
        .valueStream()
        .map(JsonNode::asString)
        .forEach(heads::add);
    return heads;
  }

  private static JsonNode read(String file) throws IOException {
    try (var in = new ClassPathResource("policy/" + file).getInputStream()) {
      return YAMLMapper.builder().build().readTree(in);
    }
  }
}
