package county.stack.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The township's villages from the division list that the services also use. */
public final class Divisions {
  private Divisions() {}

  /**
   * Villages of one township in the order of their codes, under the short names that rosters use.
   */
  static List<Village> villagesOf(String township, Path root) {
    return villages(root).stream().filter(village -> village.code().startsWith(township)).toList();
  }

  /** All villages of the county. */
  public static List<Village> villages(Path root) {
    var tree = JsonMapper.shared().readTree(root.resolve("policy/divisions-150822.json").toFile());
    return tree.get("townships").valueStream().flatMap(Divisions::villagesIn).toList();
  }

  private static Stream<Village> villagesIn(JsonNode township) {
    var name = township.get("name").asString();
    return township
        .get("villages")
        .valueStream()
        .map(
            node ->
                new Village(node.get("code").asString(), node.get("shortName").asString(), name));
  }
}
