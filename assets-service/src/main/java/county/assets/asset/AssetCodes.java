package county.assets.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The code lists of the register: {@code policy/asset-codes.yaml}. */
@Component
class AssetCodes {

  /**
   * The file as it stands.
   *
   * @param categories G, J, D to name
   * @param kinds per category: two digits to name
   */
  record Lists(
      Map<String, String> categories,
      Map<String, Map<String, String>> kinds,
      List<String> fundingSources) {}

  private final Lists lists;

  AssetCodes() {
    try (var in = new ClassPathResource("policy/asset-codes.yaml").getInputStream()) {
      lists = new YAMLMapper().readValue(in, Lists.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Lists lists() {
    return lists;
  }

  boolean isCategory(String category) {
    return lists.categories().containsKey(category);
  }

  boolean isKind(String category, String kind) {
    return lists.kinds().getOrDefault(category, Map.of()).containsKey(kind);
  }

  boolean isFundingSource(String source) {
    return lists.fundingSources().contains(source);
  }

  String category(String category) {
    return lists.categories().getOrDefault(category, category);
  }

  String kind(String category, String kind) {
    return lists.kinds().getOrDefault(category, Map.of()).getOrDefault(kind, kind);
  }
}
