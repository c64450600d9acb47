package county.tasks.indicator;

import county.platform.event.Received;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.tasks.events.Consumed.HouseholdChanged;
import county.tasks.events.Consumed.HouseholdRecognised;
import county.tasks.events.Consumed.IndicatorChanged;
import county.tasks.plan.ClausesTouched;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what other services tell, and reads numbers with the rows behind them. */
@Service
public class IndicatorService {

  private static final Map<String, String> SORTS = Map.of("day", "r.day", "no", "r.no");
  private static final String TREND =
      """
      select as_of, sum(numerator) as numerator, sum(denominator) as denominator from (
        select d.as_of, p.area, p.unit, v.numerator, v.denominator
        from (select distinct as_of from indicator_value where indicator = :key) d
        cross join (select distinct area, unit from indicator_value where indicator = :key and (area not like '%000000'
          or not exists (select from indicator_value t where t.indicator = :key and t.area not like '%000000'))) p
        cross join lateral (select numerator, denominator from indicator_value v where v.indicator = :key and v.area = p.area and v.unit = p.unit
          and v.as_of <= d.as_of order by v.as_of desc limit 1) v) days
      group by as_of order by as_of
      """;

  private final IndicatorBook book;
  private final CaseFacts facts;
  private final ToldValues told;
  private final Values values;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;
  private final ApplicationEventPublisher inside;

  IndicatorService(
      IndicatorBook book,
      CaseFacts facts,
      ToldValues told,
      Values values,
      JdbcClient jdbc,
      Cursors cursors,
      BusinessClock clock,
      ApplicationEventPublisher inside) {
    this.book = book;
    this.facts = facts;
    this.told = told;
    this.values = values;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
    this.inside = inside;
  }

  @Transactional
  void take(HouseholdRecognised fact, Received event) {
    facts.recognised(fact, event);
    touchComputed();
  }

  @Transactional
  void take(CaseFacts.Overdue fact, Received event) {
    facts.overdue(fact, event);
    touchComputed();
  }

  @Transactional
  void take(HouseholdChanged household, Received event) {
    if (facts.household(household, event)) {
      touchComputed();
    }
  }

  /** A number of an indicator nobody has defined yet is kept, and moves nothing. */
  @Transactional
  void take(IndicatorChanged number, Received event) {
    if (told.tell(number, event)) {
      book.find(number.indicator())
          .ifPresent(known -> inside.publishEvent(ClausesTouched.of(known.clauses())));
    }
  }

  private void touchComputed() {
    inside.publishEvent(
        ClausesTouched.of(
            book.all().stream()
                .filter(Definition::isComputedHere)
                .filter(Definition::hasAim)
                .flatMap(definition -> definition.clauses().stream())
                .distinct()
                .toList()));
  }

  /** Keeps the day's counted values: the line of their past. */
  @Transactional
  void keepDay(LocalDate day) {
    for (var definition : book.all()) {
      if (definition.isComputedHere()) {
        values.of(definition).forEach(value -> told.keep(definition.key(), value, day));
      }
    }
  }

  /** All indicators with their value for a place, as far as the reader sees. */
  @Transactional(readOnly = true)
  public List<IndicatorView.Line> lines(String area12) {
    return book.all().stream()
        .map(
            definition ->
                IndicatorView.Line.of(
                    definition,
                    Value.at(area12, Value.ALL_UNITS, values.of(definition)),
                    clock.today()))
        .toList();
  }

  /**
   * @throws Problem 404
   */
  @Transactional(readOnly = true)
  IndicatorView get(String key) {
    var definition = require(key);
    return new IndicatorView(
        IndicatorView.Defined.of(definition),
        values.of(definition).stream()
            .map(value -> IndicatorView.Place.of(value, definition.measure()))
            .toList(),
        jdbc.sql(TREND).param("key", key).query((row, n) -> day(row, definition)).list(),
        definition.isComputedHere(),
        clock.today());
  }

  /** The rows behind a number that is computed here. */
  @Transactional(readOnly = true)
  Page<IndicatorView.CaseRow> rows(
      String key,
      @Nullable String area,
      @Nullable Boolean counted,
      @Nullable String sort,
      Paging paging) {
    var definition = require(key);
    if (!definition.isComputedHere()) {
      throw Problem.notFound("tasks.indicator.rows-elsewhere", "这个指标由其他业务系统提供，明细请在来源系统查看。");
    }
    return ListQuery.of(
            "r.id, r.no, r.household_id, r.household_no, r.head_name, r.area, r.day, r.counted",
            "(" + Counting.rowsOf(key) + ") r",
            "r.id")
        .in(area, "r.area")
        .when("counted", counted, "r.counted = :counted")
        .sorted(sort, "-day", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  private Definition require(String key) {
    return book.find(key)
        .orElseThrow(() -> Problem.notFound("tasks.indicator.not-found", "没有这个指标：" + key + "。"));
  }

  private static IndicatorView.Day day(ResultSet row, Definition definition) throws SQLException {
    BigDecimal denominator = row.getBigDecimal("denominator");
    var value =
        new Value(
            "",
            Value.ALL_UNITS,
            row.getObject("as_of", LocalDate.class),
            row.getBigDecimal("numerator"),
            Optional.ofNullable(denominator));
    return new IndicatorView.Day(value.asOf(), value.figure(definition.measure()));
  }

  private static IndicatorView.CaseRow row(ResultSet row) throws SQLException {
    return new IndicatorView.CaseRow(
        row.getString("id"),
        row.getString("no"),
        row.getString("household_id"),
        row.getString("household_no"),
        row.getString("head_name"),
        row.getString("area"),
        row.getObject("day", LocalDate.class),
        row.getBoolean("counted"));
  }
}
