package county.monitoring.clue;

import county.monitoring.risk.Gravity;
import county.platform.policy.Amount;
import county.platform.policy.Standards;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a feed's warning only repeats what was looked at and refused: the same rules of the same
 * agency, and no fact got worse by the percentage in force ({@code clue-silence-worse}; not
 * entered: any worsening counts). What a person reports is never silent.
 */
@Component
class Silence {

  private static final String WORSE = "clue-silence-worse";

  private static final String REFUSED =
      """
      select distinct on (w.at) w.at, c.id, c.no, c.outcome, c.ended_on, c.suppressed_until, k.weights
      from unnest(?::int[], ?::uuid[], ?::text[], ?::text[]) as w (at, subject, kind, source)
      join clue c on c.subject = w.subject and c.kind = w.kind and c.source = w.source and c.state = 'REFUSED' and c.suppressed_until >= ?::date
      join clue_warning k on k.clue_id = c.id and k.effect <> 'SUPPRESSED'
      order by w.at, c.ended_on desc, c.id desc, k.warned_at desc, k.id desc
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcTemplate jdbc;
  private final StandardsBook amounts;
  private final BusinessClock clock;

  Silence(JdbcTemplate jdbc, StandardsBook amounts, BusinessClock clock) {
    this.jdbc = jdbc;
    this.amounts = amounts;
    this.clock = clock;
  }

  /** The refused clue that a warning repeats, and why it is not raised again. */
  record Repeated(UUID clue, String reason) {}

  /** For each warning, in their order. */
  List<Optional<Repeated>> of(List<Warning> warnings) {
    var refused = refused(warnings);
    if (refused.isEmpty()) {
      return warnings.stream().map(warning -> Optional.<Repeated>empty()).toList();
    }
    var standards = amounts.current();
    return IntStream.range(0, warnings.size())
        .mapToObj(
            at ->
                Optional.ofNullable(refused.get(at))
                    .flatMap(earlier -> repeated(warnings.get(at), earlier, standards)))
        .toList();
  }

  private record Refused(
      int at,
      UUID clue,
      String no,
      String outcome,
      LocalDate endedOn,
      LocalDate until,
      List<Gravity> weights) {

    Optional<Gravity> of(String rule) {
      return weights.stream().filter(weight -> weight.rule().equals(rule)).findFirst();
    }
  }

  private Map<Integer, Refused> refused(List<Warning> warnings) {
    var asked =
        IntStream.range(0, warnings.size())
            .filter(at -> warnings.get(at).origin().channel() == Channel.DEPARTMENT)
            .boxed()
            .toList();
    var found = new HashMap<Integer, Refused>();
    jdbc.query(
            REFUSED,
            (row, n) -> refused(row),
            asked.stream().map(String::valueOf).toArray(String[]::new),
            asked.stream().map(at -> warnings.get(at).subject().toString()).toArray(String[]::new),
            asked.stream().map(at -> warnings.get(at).kind().name()).toArray(String[]::new),
            asked.stream().map(at -> warnings.get(at).origin().source()).toArray(String[]::new),
            Date.valueOf(clock.today()))
        .forEach(earlier -> found.put(earlier.at(), earlier));
    return found;
  }

  /** How heavy the facts of a warning weigh, as it is kept with the warning. */
  static String weights(Warning warning) {
    return JSON.writeValueAsString(gravities(warning));
  }

  private static List<Gravity> weights(@Nullable String kept) {
    return kept == null ? List.of() : List.of(JSON.readValue(kept, Gravity[].class));
  }

  private static List<Gravity> gravities(Warning warning) {
    return warning.findings().stream().flatMap(finding -> Gravity.of(finding).stream()).toList();
  }

  private static Refused refused(ResultSet row) throws SQLException {
    return new Refused(
        row.getInt("at"),
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("outcome"),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("suppressed_until", LocalDate.class),
        weights(row.getString("weights")));
  }

  private Optional<Repeated> repeated(Warning warning, Refused earlier, Standards standards) {
    var percent =
        standards.amount(WORSE, Standards.ANY_KIND, warning.area(), clock.today())
                instanceof Amount entered
            ? entered.value()
            : BigDecimal.ZERO;
    var now = gravities(warning);
    boolean same =
        now.size() == warning.findings().size()
            && now.stream()
                .allMatch(
                    weight ->
                        earlier
                            .of(weight.rule())
                            .filter(before -> !weight.worseThan(before, percent))
                            .isPresent());
    return same && !now.isEmpty()
        ? Optional.of(new Repeated(earlier.clue(), reason(now, earlier, percent)))
        : Optional.empty();
  }

  private static String reason(List<Gravity> now, Refused earlier, BigDecimal percent) {
    var facts =
        now.stream()
            .map(
                weight ->
                    "%s当时 %s，现在 %s；"
                        .formatted(
                            weight.label(),
                            earlier.of(weight.rule()).map(Gravity::shown).orElse(""),
                            weight.shown()))
            .collect(Collectors.joining());
    return "线索 %s 已于 %s 排除（%s）。%s没有加重到 %s%% 以上，%s 以前不重复预警。"
        .formatted(
            earlier.no(),
            earlier.endedOn(),
            earlier.outcome(),
            facts,
            percent.stripTrailingZeros().toPlainString(),
            earlier.until().plusDays(1));
  }
}
