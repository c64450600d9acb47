package county.assistance.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a household gets, in a fixed order; as a fact it reads 低保、医疗救助 or 没有. */
public record Benefits(List<Benefit> all) {

  private static final String NONE = "没有";

  public Benefits {
    all = all.stream().distinct().sorted().toList();
  }

  Benefits excludingReliefFor(Hardship hardship) {
    return new Benefits(
        all.stream().filter(benefit -> benefit.excludesReliefFor(hardship)).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  static Benefits parse(String written) {
    return written.equals(NONE)
        ? new Benefits(List.of())
        : new Benefits(Stream.of(written.split("、")).map(Benefits::byLabel).toList());
  }

  private static Benefit byLabel(String label) {
    return Arrays.stream(Benefit.values())
        .filter(benefit -> benefit.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no benefit " + label));
  }

  @Override
  public String toString() {
    return all.isEmpty() ? NONE : all.stream().map(Benefit::label).collect(Collectors.joining("、"));
  }
}
