package county.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Working days by the yearly notice of the State Council's General Office, one cited file per year
 * ({@code policy/calendars/<year>.yaml}). A year without a file counts Monday to Friday and is
 * provisional.
 */
public final class WorkingCalendar {

  private final IntFunction<Optional<Year>> source;
  private final ConcurrentHashMap<Integer, Optional<Year>> years = new ConcurrentHashMap<>();

  /**
   * One year as its file says it.
   *
   * @param reference number and title of the notice
   * @param daysOff days off that may fall on weekdays
   * @param workdays weekend days that are worked
   */
  public record Year(int year, String reference, Set<LocalDate> daysOff, Set<LocalDate> workdays) {

    public Year {
      daysOff = Set.copyOf(daysOff);
      workdays = Set.copyOf(workdays);
    }
  }

  public WorkingCalendar(IntFunction<Optional<Year>> source) {
    this.source = source;
  }

  static WorkingCalendar fromClasspath(YAMLMapper yaml) {
    return new WorkingCalendar(year -> read(yaml, year));
  }

  public boolean isWorkingDay(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return year(day.getYear())
        .map(known -> known.workdays().contains(day) || !weekend && !known.daysOff().contains(day))
        .orElse(!weekend);
  }

  /** Whether working days of this year are counted without the official notice. */
  public boolean provisional(int year) {
    return year(year).isEmpty();
  }

  private Optional<Year> year(int year) {
    return years.computeIfAbsent(year, source::apply);
  }

  private static Optional<Year> read(YAMLMapper yaml, int year) {
    var file = new ClassPathResource("policy/calendars/" + year + ".yaml");
    if (!file.exists()) {
      return Optional.empty();
    }
    try (var in = file.getInputStream()) {
      var written = yaml.readValue(in, Written.class);
      if (written.year() != year) {
        throw new IllegalStateException(file + " speaks of the year " + written.year());
      }
      return Optional.of(
          new Year(
              year,
              written.reference(),
              Set.copyOf(written.daysOff()),
              Set.copyOf(written.workdays())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Written(
      int year, String reference, List<LocalDate> daysOff, List<LocalDate> workdays) {}
}
