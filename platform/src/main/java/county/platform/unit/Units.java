package county.platform.unit;

import county.platform.unit.Unit.Name;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The units of {@code policy/units.yaml}. Immutable. */
public final class Units {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KNOWN =
      Set.of("name", "names", "ended", "successor", "reference", "members");

  private final Map<String, Unit> byCode;

  private Units(Map<String, Unit> byCode) {
    this.byCode = byCode;
  }

  /** Those that ship with the suite. */
  public static Units load() {
    try (var in = new ClassPathResource("policy/units.yaml").getInputStream()) {
      return read(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws IllegalArgumentException for a member nobody knows, names that overlap, a successor
   *     that is not listed, and a unit that succeeds itself in the end
   */
  static Units read(InputStream in) {
    var units = new LinkedHashMap<String, Unit>();
    YAML.readTree(in)
        .properties()
        .forEach(entry -> units.put(entry.getKey(), unit(entry.getKey(), entry.getValue())));
    var all = new Units(units);
    units.keySet().forEach(code -> all.acting(code, LocalDate.MAX));
    return all;
  }

  public Collection<Unit> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Unit> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The unit that does this one's work on that day: itself, or whoever took over in the end. */
  public Unit acting(String code, LocalDate day) {
    var seen = new ArrayList<String>();
    var unit = require(code);
    while (unit.ended().map(day::isAfter).orElse(false)) {
      if (seen.contains(unit.code())) {
        throw new IllegalArgumentException(code + " succeeds itself: " + seen);
      }
      seen.add(unit.code());
      unit = require(unit.successor().orElseThrow());
    }
    return unit;
  }

  private Unit require(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
  }

  private static Unit unit(String code, JsonNode node) {
    if (node.isString()) {
      return single(code, node.asString(), List.of());
    }
    node.propertyNames().stream()
        .filter(member -> !KNOWN.contains(member))
        .findFirst()
        .ifPresent(
            member -> {
              throw new IllegalArgumentException(code + " has an unknown member " + member);
            });
    var members = node.path("members").valueStream().map(JsonNode::asString).toList();
    if (node.has("name")) {
      return single(code, node.get("name").asString(), members);
    }
    return new Unit(
        code,
        node.path("names").valueStream().map(Units::name).toList(),
        day(node.get("ended")),
        text(node.get("successor")),
        members);
  }

  private static Unit single(String code, String name, List<String> members) {
    return new Unit(
        code,
        List.of(new Name(name, Optional.empty(), Optional.empty(), Optional.empty())),
        Optional.empty(),
        Optional.empty(),
        members);
  }

  private static Name name(JsonNode node) {
    return new Name(
        node.get("name").asString(),
        day(node.get("from")),
        day(node.get("to")),
        text(node.get("reference")));
  }

  private static Optional<LocalDate> day(@Nullable JsonNode node) {
    return text(node).map(LocalDate::parse);
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    return Optional.ofNullable(node).map(JsonNode::asString);
  }
}
