package county.tasks.indicator;

import county.tasks.indicator.Definition.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The indicators of {@code policy/indicators.yaml}. */
@Component
public class IndicatorBook {

  private final Map<String, Definition> byKey = new LinkedHashMap<>();

  IndicatorBook() {
    for (var written : read()) {
      var definition = written.read();
      if (byKey.put(definition.key(), definition) != null) {
        throw new IllegalStateException("the indicator " + definition.key() + " stands twice");
      }
      if (definition.isComputedHere() != Counting.isCounted(definition.key())) {
        throw new IllegalStateException(
            definition.key() + " is computed from facts exactly when there is a way to count it");
      }
    }
  }

  public Collection<Definition> all() {
    return List.copyOf(byKey.values());
  }

  public Optional<Definition> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  private static List<Written> read() {
    try (var in = new ClassPathResource("policy/indicators.yaml").getInputStream()) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Written>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
