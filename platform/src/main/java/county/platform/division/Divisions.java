package county.platform.division;

import county.platform.division.Division.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree of places; codes may be given with 6, 9 or 12 digits. */
public final class Divisions {
  private final Division county;
  private final Map<String, Division> byCode = new HashMap<>();

  private Divisions(Division county) {
    this.county = county;
    remember(county);
    county
        .within()
        .forEach(
            township -> {
              remember(township);
              township.within().forEach(this::remember);
            });
  }

  /** Reads a file of the form of {@code policy/divisions-150822.json} from the classpath. */
  public static Divisions load(String resource) {
    try (InputStream in = Divisions.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the classpath");
      }
      return new Divisions(county(JsonMapper.shared().readTree(in)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Division county() {
    return county;
  }

  public Optional<Division> find(String code) {
    return Optional.ofNullable(byCode.get(padded(code)));
  }

  /**
   * The short name of a place (新地村, not 新地村委会), or its code when it is not in the tree (a natural
   * village, another county).
   */
  public String name(String code) {
    return find(code).map(Division::shortName).orElse(code);
  }

  public List<Division> townships() {
    return county.within();
  }

  public List<Division> villages(String township) {
    return find(township)
        .filter(place -> place.level() == Level.TOWNSHIP)
        .map(Division::within)
        .orElse(List.of());
  }

  /** From the county down to the place; empty when it is not in the tree. */
  public List<Division> path(String code) {
    var padded = padded(code);
    var path = new ArrayList<Division>();
    for (int digits : new int[] {6, 9, 12}) {
      find(padded.substring(0, Math.min(digits, padded.length())))
          .filter(place -> !path.contains(place))
          .ifPresent(path::add);
    }
    return find(code).isPresent() ? List.copyOf(path) : List.of();
  }

  /** The names from the township down, as addresses are written: 隆盛合镇新地村. */
  public String place(String code) {
    var path = path(code);
    return path.size() < 2
        ? name(code)
        : path.stream().skip(1).map(Division::shortName).collect(Collectors.joining());
  }

  private void remember(Division division) {
    byCode.put(division.code(), division);
  }

  private static String padded(String code) {
    return code.length() >= 12 ? code : code + "0".repeat(12 - code.length());
  }

  private static Division county(JsonNode tree) {
    var node = tree.get("county");
    var townships = tree.get("townships").valueStream().map(Divisions::township).toList();
    var name = node.get("name").asString();
    return new Division(node.get("code12").asString(), name, name, Level.COUNTY, "县", townships);
  }

  private static Division township(JsonNode node) {
    var villages =
        node.get("villages")
            .valueStream()
            .map(village -> division(village, Level.VILLAGE, List.of()))
            .toList();
    return division(node, Level.TOWNSHIP, villages);
  }

  private static Division division(JsonNode node, Level level, List<Division> within) {
    return new Division(
        padded(node.get("code").asString()),
        node.get("name").asString(),
        node.get("shortName").asString(),
        level,
        node.get("type").asString(),
        within);
  }
}
