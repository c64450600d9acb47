package county.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every code an answer may carry, with its status and Chinese title: {@code
 * contracts/problems.yaml}.
 */
public final class ProblemCatalogue {

  /** One listed problem. */
  public record Entry(String code, int status, String title) {}

  private final Map<String, Entry> entries;

  private ProblemCatalogue(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** The catalogue that ships with the suite. */
  public static ProblemCatalogue load() {
    Map<String, Map<String, Object>> file = ContractFile.read("problems.yaml");
    var entries = new LinkedHashMap<String, Entry>();
    file.forEach((code, entry) -> entries.put(code, entry(code, entry)));
    return new ProblemCatalogue(entries);
  }

  private static Entry entry(String code, Map<String, Object> entry) {
    return new Entry(
        code,
        (Integer) Objects.requireNonNull(entry.get("status"), code),
        String.valueOf(entry.get("title")));
  }

  public Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** Every listed code with its entry. */
  public Map<String, Entry> entries() {
    return entries;
  }
}
