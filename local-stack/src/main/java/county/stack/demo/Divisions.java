package county.stack.demo;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The township's villages from the division list that the services also use. */
final class Divisions {
  private Divisions() {}

  /** Villages in the order of their codes, under the short names that rosters use. */
  static List<Village> villagesOf(String township, Path root) {
    var tree = JsonMapper.shared().readTree(root.resolve("policy/divisions-150822.json").toFile());
    return tree.get("townships")
        .valueStream()
        .filter(node -> township.equals(node.get("code").asString()))
        .flatMap(node -> node.get("villages").valueStream())
        .map(node -> new Village(node.get("code").asString(), node.get("shortName").asString()))
        .toList();
  }
}
