package county.assistance.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days on which relief was granted before; as a fact they read 2021-03-02、2021-08-15 or 没有. */
public record Grants(List<LocalDate> days) {

  private static final String NONE = "没有";

  public Grants {
    days = days.stream().sorted().toList();
  }

  boolean anyAfter(LocalDate day) {
    return days.stream().anyMatch(granted -> granted.isAfter(day));
  }

  static Grants parse(String written) {
    return new Grants(
        written.equals(NONE)
            ? List.of()
            : Stream.of(written.split("、")).map(LocalDate::parse).toList());
  }

  @Override
  public String toString() {
    return days.isEmpty()
        ? NONE
        : days.stream().map(LocalDate::toString).collect(Collectors.joining("、"));
  }
}
