package county.tasks.progress;

import county.platform.policy.Fact;
import county.platform.policy.Source;
import county.platform.time.BusinessClock;
import county.tasks.indicator.Definition;
import county.tasks.indicator.IndicatorBook;
import county.tasks.indicator.Value;
import county.tasks.indicator.Values;
import county.tasks.light.MilestoneFact;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones as lights look at them, in the caller's transaction. */
@Component
public class MilestoneFacts {

  /**
   * In force and begun; of those accepted, the ones whose time has not passed and those that come
   * once.
   */
  private static final String IN_FORCE =
      """
      select m.clause_id, unit_acting(m.unit, :day) as unit, m.area, unit_called(unit_acting(m.unit, :day), :day) as unit_name, m.title,
             m.starts_on, m.due_on, m.weight, m.comparison, m.target, m.indicator, m.figure, m.figure_on, m.state, m.report_every,
             m.in_force_from, (select max(r.reported_on) from progress_report r where r.milestone_id = m.id) as last_report
      from milestone m
      where m.clause_id = any(:clauses) and m.starts_on <= :day
        and (m.state in ('ACTIVE', 'RETURNED', 'REPORTED') or m.state = 'ACCEPTED' and (m.cycle = 'ONCE' or m.due_on >= :day))
      """;

  private final JdbcClient jdbc;
  private final IndicatorBook indicators;
  private final Values values;

  MilestoneFacts(JdbcClient jdbc, IndicatorBook indicators, Values values) {
    this.jdbc = jdbc;
    this.indicators = indicators;
    this.values = values;
  }

  /** A milestone of a unit for a clause. */
  public record OfPair(String clause, String unit, MilestoneFact fact) {}

  public List<OfPair> of(Collection<String> clauses, LocalDate day) {
    var known = new HashMap<String, List<Value>>();
    return jdbc.sql(IN_FORCE)
        .param("day", day)
        .param("clauses", clauses.toArray(String[]::new))
        .query((row, n) -> pair(row, day, known))
        .list();
  }

  private OfPair pair(ResultSet row, LocalDate day, Map<String, List<Value>> known)
      throws SQLException {
    var state = MilestoneLife.State.valueOf(row.getString("state"));
    boolean done = state == MilestoneLife.State.ACCEPTED || state == MilestoneLife.State.REPORTED;
    var inForce = Optional.ofNullable(row.getObject("in_force_from", LocalDate.class));
    var every = Cycle.valueOf(row.getString("report_every"));
    var lastReport = Optional.ofNullable(row.getObject("last_report", LocalDate.class));
    return new OfPair(
        row.getString("clause_id"),
        row.getString("unit"),
        new MilestoneFact(
            row.getString("title"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            row.getInt("weight"),
            row.getString("comparison").equals("KEEP"),
            figure(row, day, known),
            Optional.ofNullable(row.getBigDecimal("target")),
            state == MilestoneLife.State.ACCEPTED,
            state == MilestoneLife.State.REPORTED,
            done
                ? Optional.empty()
                : inForce.flatMap(from -> ReportDue.missingSince(every, from, lastReport, day))));
  }

  /** Computed where an indicator is named, else as it was reported. */
  private Fact<BigDecimal> figure(ResultSet row, LocalDate day, Map<String, List<Value>> known)
      throws SQLException {
    var label = "“" + row.getString("title") + "”完成数";
    var unitName = row.getString("unit_name");
    var definition = Optional.ofNullable(row.getString("indicator")).flatMap(indicators::find);
    if (definition.isPresent()) {
      return computed(definition.get(), row.getString("unit"), row.getString("area"), known)
          .<Fact<BigDecimal>>map(
              value -> known(label, value, "系统计算：" + definition.get().label(), day))
          .orElseGet(() -> Fact.missing(label, definition.get().owner()));
    }
    var figure = row.getBigDecimal("figure");
    return figure == null
        ? Fact.missing(label, unitName)
        : known(label, figure, unitName, row.getObject("figure_on", LocalDate.class));
  }

  private Optional<BigDecimal> computed(
      Definition definition, String unit, String area, Map<String, List<Value>> known) {
    var all = known.computeIfAbsent(definition.key(), key -> values.of(definition));
    return values
        .of(definition, unit, area, true, all)
        .flatMap(value -> value.figure(definition.measure()));
  }

  private static Fact<BigDecimal> known(
      String label, BigDecimal value, String agency, LocalDate on) {
    return Fact.known(
        label,
        value,
        new Source(agency, "", 0),
        on,
        on.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
