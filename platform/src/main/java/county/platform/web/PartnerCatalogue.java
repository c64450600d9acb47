package county.platform.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * What partner agencies can be granted: {@code contracts/partners.yaml} as a value.
 *
 * @param feeds by code
 * @param resources what can be read, by name
 */
public record PartnerCatalogue(
    SequencedMap<String, Feed> feeds, SequencedMap<String, Resource> resources) {

  /**
   * @param unit code of the unit that supplies it
   */
  public record Feed(String label, String unit) {}

  /**
   * @param always fields that every partner reads
   * @param fields what can be granted, by name, with its label
   */
  public record Resource(
      String label, SequencedSet<String> always, SequencedMap<String, String> fields) {}

  /** The list that ships with the suite. */
  public static PartnerCatalogue load() {
    Map<String, Map<String, Map<String, Object>>> file = ContractFile.read("partners.yaml");
    var feeds = new LinkedHashMap<String, Feed>();
    file.getOrDefault("feeds", Map.of())
        .forEach(
            (code, feed) ->
                feeds.put(
                    code,
                    new Feed(String.valueOf(feed.get("label")), String.valueOf(feed.get("unit")))));
    var resources = new LinkedHashMap<String, Resource>();
    file.getOrDefault("resources", Map.of())
        .forEach((name, entry) -> resources.put(name, resource(entry)));
    return new PartnerCatalogue(feeds, resources);
  }

  private static Resource resource(Map<String, Object> entry) {
    var always = new LinkedHashSet<String>();
    if (entry.get("always") instanceof List<?> names) {
      names.forEach(name -> always.add(String.valueOf(name)));
    }
    var fields = new LinkedHashMap<String, String>();
    if (entry.get("fields") instanceof Map<?, ?> labels) {
      labels.forEach((name, label) -> fields.put(String.valueOf(name), String.valueOf(label)));
    }
    return new Resource(String.valueOf(entry.get("label")), always, fields);
  }

  /** The resource of this name. */
  public Resource resource(String name) {
    var known = resources.get(name);
    if (known == null) {
      throw new IllegalArgumentException("partners.yaml has no resource " + name);
    }
    return known;
  }
}
