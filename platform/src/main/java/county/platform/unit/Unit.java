package county.platform.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit with its names.
 *
 * @param names in the order of time, without overlap, at least one
 * @param ended its last day, when it was merged into another
 * @param successor code of the unit that took over
 * @param members kinds of divisions (镇, 农场公司) that it stands for; empty for a unit of its own
 */
public record Unit(
    String code,
    List<Name> names,
    Optional<LocalDate> ended,
    Optional<String> successor,
    List<String> members) {

  /**
   * @param from first day; empty: since ever
   * @param to last day; empty: until further notice
   * @param reference document that gave the name
   */
  public record Name(
      String name, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> reference) {

    boolean holdsOn(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  public Unit {
    names = List.copyOf(names);
    members = List.copyOf(members);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(code + " has no name");
    }
    for (int i = 1; i < names.size(); i++) {
      var before = names.get(i - 1).to();
      var after = names.get(i).from();
      if (before.isEmpty() || after.isEmpty() || !before.get().isBefore(after.get())) {
        throw new IllegalArgumentException(code + " has two names at a time");
      }
    }
    if (ended.isPresent() != successor.isPresent()) {
      throw new IllegalArgumentException(code + " ends with a successor, or not at all");
    }
  }

  /** What it was called on that day; between two names the later one. */
  public String nameOn(LocalDate day) {
    return names.stream()
        .filter(name -> name.holdsOn(day))
        .findFirst()
        .orElseGet(
            () ->
                names.stream()
                    .filter(name -> name.from().map(day::isBefore).orElse(false))
                    .findFirst()
                    .orElseGet(names::getLast))
        .name();
  }
}
