package county.tasks.light;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The light of a whole from those of its parts: the most urgent one, with the count of each. */
public final class Rollup {

  private static final int NAMED = 8;

  /**
   * One part.
   *
   * @param name as the sentence names it, 2.7
   */
  public record Part(String name, Light light) {}

  private Rollup() {}

  /** How many parts have which light. */
  public static Map<Light, Integer> counts(Collection<Part> parts) {
    var counts = new EnumMap<Light, Integer>(Light.class);
    parts.forEach(part -> counts.merge(part.light(), 1, Integer::sum));
    return counts;
  }

  /**
   * The most urgent light of the parts. 已办结 only when all of them are; some done and the rest not
   * due is green.
   *
   * @param what counted, 条款
   */
  public static Judgement of(String what, List<Part> parts) {
    var counts = counts(parts);
    var light = Light.worst(counts.keySet());
    if (light == Light.BLUE && counts.size() > 1) {
      light = Light.GREEN;
    }
    return new Judgement(light, sentence(what, light, parts, counts), List.of());
  }

  private static String sentence(
      String what, Light light, List<Part> parts, Map<Light, Integer> counts) {
    if (parts.isEmpty()) {
      return "没有" + what + "。";
    }
    var listed =
        counts.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + entry.getValue())
            .collect(Collectors.joining("、"));
    var urgent = parts.stream().filter(part -> part.light() == light).map(Part::name).toList();
    return "共 "
        + parts.size()
        + " 个"
        + what
        + "："
        + listed
        + (light.compareTo(Light.UNKNOWN) <= 0 ? "。" + light.label() + "：" + named(urgent) : "")
        + "。";
  }

  private static String named(List<String> names) {
    var first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
    return names.size() > NAMED ? first + " 等" : first;
  }
}
