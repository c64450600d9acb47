package county.tasks.limit;

import com.fasterxml.jackson.annotation.JsonProperty;
import county.platform.policy.Amount;
import county.platform.policy.Amount.Unit;
import county.platform.policy.Limit;
import county.platform.time.BusinessClock;
import county.tasks.light.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The limits in force on a day. Before the first day of the file its first entry holds. */
@Component
public class LimitBook {

  private static final String COUNTY = "150822";

  private record Entry(
      LocalDate from,
      String reference,
      boolean sample,
      Map<String, BigDecimal> lights,
      Map<String, Integer> orders,
      @JsonProperty("opens-at") Map<String, String> opensAt) {}

  private final List<Entry> entries;

  LimitBook() {
    entries = read().stream().sorted(Comparator.comparing(Entry::from)).toList();
  }

  /** The limits of the lights. */
  public Limits lightsOn(LocalDate day) {
    var entry = on(day);
    return new Limits(
        amount(entry, "green-slack", "黄灯界限（进度落后）", Unit.PERCENT),
        amount(entry, "yellow-slack", "红灯界限（进度落后）", Unit.PERCENT),
        amount(entry, "report-grace", "报送宽限", Unit.DAYS),
        amount(entry, "near-deadline", "临近期限", Unit.DAYS),
        amount(entry, "near-progress", "临近期限应有的进度", Unit.PERCENT));
  }

  /** Percent that a typed figure may differ from the computed one. */
  public BigDecimal gapOn(LocalDate day) {
    return value(on(day), "gap");
  }

  /**
   * Within what time an order of this level is to be replied to.
   *
   * @param level BLUE, YELLOW or RED
   */
  public Limit replyWithin(String level, LocalDate day) {
    return Limit.workingDays(
        Optional.ofNullable(on(day).orders().get(level.toLowerCase(Locale.ROOT)))
            .orElseThrow(() -> new IllegalStateException("no limit of the level " + level)));
  }

  /** The level at which an order of this kind begins. */
  public String opensAt(String kind, LocalDate day) {
    return Optional.ofNullable(on(day).opensAt().get(kind))
        .orElseThrow(() -> new IllegalStateException("no first level of " + kind));
  }

  private Entry on(LocalDate day) {
    return entries.stream()
        .filter(entry -> !entry.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(entries.getFirst());
  }

  private static Amount amount(Entry entry, String key, String label, Unit unit) {
    return new Amount(
        "light-" + key,
        label,
        value(entry, key),
        unit,
        "*",
        COUNTY,
        entry.from(),
        Optional.empty(),
        entry.from().atStartOfDay(BusinessClock.ZONE).toInstant(),
        Optional.empty(),
        entry.reference(),
        entry.sample());
  }

  private static BigDecimal value(Entry entry, String key) {
    return Optional.ofNullable(entry.lights().get(key))
        .orElseThrow(() -> new IllegalStateException("policy/lights.yaml has no " + key));
  }

  private static List<Entry> read() {
    try (var in = new ClassPathResource("policy/lights.yaml").getInputStream()) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Entry>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
