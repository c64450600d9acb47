package county.tasks.lighting;

import county.platform.policy.Fact;
import county.platform.policy.Source;
import county.platform.time.BusinessClock;
import county.tasks.indicator.Definition;
import county.tasks.indicator.IndicatorBook;
import county.tasks.indicator.Value;
import county.tasks.indicator.Values;
import county.tasks.light.IndicatorFact;
import county.tasks.light.MilestoneFact;
import county.tasks.light.OrderFact;
import county.tasks.light.PairFacts;
import county.tasks.order.OrderFacts;
import county.tasks.progress.MilestoneFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known about each unit's part of each clause, in the caller's transaction.
 */
@Component
class Pairs {

  private static final String RESPONSIBLE =
      """
      select r.clause_id as clause, r.unit, r.duty = 'LEAD' as lead from responsible_on(:day) r where r.clause_id = any(:clauses)
      """;

  /** The unit and clause of a part. */
  record Pair(String clause, String unit) {}

  /** A unit with its name and place today. */
  record Place(String code, String name, String area) {}

  private record Responsible(String clause, String unit, boolean lead) {}

  private static final class Facts {
    private final List<MilestoneFact> milestones = new ArrayList<>();
    private final List<OrderFact> orders = new ArrayList<>();
    private final List<IndicatorFact> indicators = new ArrayList<>();
  }

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final MilestoneFacts milestones;
  private final OrderFacts orders;
  private final IndicatorBook indicators;
  private final Values values;

  Pairs(
      JdbcClient jdbc,
      BusinessClock clock,
      MilestoneFacts milestones,
      OrderFacts orders,
      IndicatorBook indicators,
      Values values) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.milestones = milestones;
    this.orders = orders;
    this.indicators = indicators;
    this.values = values;
  }

  /** Every pair of these clauses about which something is known. */
  Map<Pair, PairFacts> of(Collection<String> clauses, LocalDate day, Map<String, Place> places) {
    var known = new LinkedHashMap<Pair, Facts>();
    milestones
        .of(clauses, day)
        .forEach(one -> at(known, one.clause(), one.unit()).milestones.add(one.fact()));
    orders
        .of(clauses, day)
        .forEach(one -> at(known, one.clause(), one.unit()).orders.add(one.fact()));
    addIndicators(known, clauses, day, places);
    var recorded = clock.now();
    return known.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    new PairFacts(
                        "PLAN_" + entry.getKey().clause().replace('.', '_'),
                        nameOf(entry.getKey().unit(), places),
                        day,
                        recorded,
                        entry.getValue().milestones,
                        entry.getValue().orders,
                        entry.getValue().indicators),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Units by code, as they are today. */
  Map<String, Place> places(LocalDate day) {
    return jdbc
        .sql("select u.code, unit_called(u.code, ?) as name, u.area from unit u")
        .param(day)
        .query(Place.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Place::code, Function.identity()));
  }

  static String nameOf(String unit, Map<String, Place> places) {
    return Optional.ofNullable(places.get(unit)).map(Place::name).orElse(unit);
  }

  private void addIndicators(
      Map<Pair, Facts> known,
      Collection<String> clauses,
      LocalDate day,
      Map<String, Place> places) {
    var aiming =
        indicators.all().stream()
            .filter(Definition::hasAim)
            .filter(definition -> definition.clauses().stream().anyMatch(clauses::contains))
            .toList();
    if (aiming.isEmpty()) {
      return;
    }
    var responsible =
        jdbc.sql(RESPONSIBLE)
            .param("day", day)
            .param("clauses", clauses.toArray(String[]::new))
            .query(Responsible.class)
            .list();
    for (var definition : aiming) {
      var all = values.of(definition);
      for (var duty : responsible) {
        var place = places.get(duty.unit());
        if (place != null && definition.clauses().contains(duty.clause())) {
          fact(definition, duty, place, all, day, places)
              .ifPresent(fact -> at(known, duty.clause(), duty.unit()).indicators.add(fact));
        }
      }
    }
  }

  /** What an indicator says about a unit; what nobody told is owed, and only the lead is asked. */
  private Optional<IndicatorFact> fact(
      Definition definition,
      Responsible duty,
      Place place,
      List<Value> all,
      LocalDate day,
      Map<String, Place> places) {
    var value = values.of(definition, duty.unit(), place.area(), duty.lead(), all);
    if (value.isEmpty()) {
      return duty.lead() && !definition.isComputedHere()
          ? Optional.of(
              fact(
                  definition, Fact.missing(definition.label(), nameOf(definition.owner(), places))))
          : Optional.empty();
    }
    var told = value.get();
    return told.figure(definition.measure())
        .map(
            figure ->
                fact(
                    definition,
                    Fact.known(
                        definition.label(),
                        figure,
                        new Source("系统计算（" + definition.source() + "）", "", 0),
                        told.asOf(),
                        told.asOf().atStartOfDay(BusinessClock.ZONE).toInstant())));
  }

  private static IndicatorFact fact(Definition definition, Fact<BigDecimal> value) {
    return new IndicatorFact(
        definition.key(),
        definition.label(),
        value,
        definition.target().orElseThrow(),
        definition.tolerance(),
        definition.direction() == Definition.Direction.UP,
        definition.measure().word());
  }

  private static Facts at(Map<Pair, Facts> known, String clause, String unit) {
    return known.computeIfAbsent(new Pair(clause, unit), pair -> new Facts());
  }
}
