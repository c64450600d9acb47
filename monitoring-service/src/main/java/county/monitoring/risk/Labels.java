package county.monitoring.risk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several codes as one fact: 因病、因学; none of them is 无. */
public final class Labels {

  private static final String NONE = "无";

  private Labels() {}

  public static <T> String of(Collection<T> all, Function<T, String> label) {
    return all.isEmpty() ? NONE : all.stream().map(label).collect(Collectors.joining("、"));
  }

  static boolean isNone(String text) {
    return text.equals(NONE);
  }

  static <T> List<T> parse(String text, Function<String, Optional<T>> byLabel) {
    return isNone(text)
        ? List.of()
        : Stream.of(text.split("、")).flatMap(one -> byLabel.apply(one).stream()).toList();
  }
}
