package county.tasks.lighting;

import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.tasks.indicator.Definition;
import county.tasks.indicator.IndicatorBook;
import county.tasks.light.Judgement;
import county.tasks.light.Light;
import county.tasks.light.LightRules;
import county.tasks.light.Rollup;
import county.tasks.light.Rollup.Part;
import county.tasks.lighting.LightStore.Kept;
import county.tasks.lighting.LightStore.Lit;
import county.tasks.lighting.Pairs.Pair;
import county.tasks.lighting.Pairs.Place;
import county.tasks.limit.LimitBook;
import county.tasks.order.LightOrderService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes lights: of the pairs of the touched clauses first, then of what they are parts of. One
 * computation at a time, each after the commit of what set it off, so that none works on half of a
 * change. Runs in system scope. Source: PLAN_19_1, PLAN_19_5.
 */
@Service
public class LightService {

  private static final String NOTHING = "没有设置节点，也没有到期事项。";
  private static final int SENTENCES = 3;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final LimitBook limits;
  private final Pairs pairs;
  private final Overrides overrides;
  private final Parts parts;
  private final LightStore store;
  private final LightOrderService orders;

  /** Rules whose matter has orders of its own. */
  private final Set<String> ordered;

  LightService(
      JdbcClient jdbc,
      BusinessClock clock,
      LimitBook limits,
      Pairs pairs,
      Overrides overrides,
      Parts parts,
      LightStore store,
      LightOrderService orders,
      IndicatorBook indicators) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = limits;
    this.pairs = pairs;
    this.overrides = overrides;
    this.parts = parts;
    this.store = store;
    this.orders = orders;
    this.ordered =
        Stream.concat(
                Stream.of("order-at-red"),
                indicators.all().stream()
                    .filter(Definition::rowsHaveOrders)
                    .map(definition -> "indicator-missed:" + definition.key()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Notes in the open transaction that the lights of these clauses have to be computed anew. */
  @Transactional
  public void touched(Collection<String> clauses) {
    for (var clause : clauses) {
      jdbc.sql("insert into light_waiting (id, clause_id) values (?, ?)")
          .params(Ids.next(), clause)
          .update();
    }
  }

  /** Computes what waits. Answers how many clauses that were. */
  @Transactional
  public int computeWaiting() {
    one();
    var clauses =
        jdbc.sql("delete from light_waiting returning clause_id").query(String.class).set();
    if (!clauses.isEmpty()) {
      compute(clauses, clock.today());
    }
    return clauses.size();
  }

  /** Computes every light as of that day. */
  @Transactional
  public void computeAll(LocalDate day) {
    one();
    jdbc.sql("delete from light_waiting").update();
    compute(parts.allClauses(), day);
  }

  private void one() {
    jdbc.sql("select pg_advisory_xact_lock(4242004)").query().singleRow();
  }

  private void compute(Collection<String> clauses, LocalDate day) {
    var places = pairs.places(day);
    computePairs(clauses, day, places);
    store.keepAll(clauses.stream().map(clause -> clauseLight(clause, places)).toList(), day);
    store.keepAll(rollups(parts.ofTasks(parts.tasksOf(clauses)), Subject::task), day);
    store.keepAll(rollups(parts.ofUnits(clauses, day), Subject::unit), day);
    store.keepAll(List.of(rollup(Subject.COUNTY, "任务", parts.ofCounty())), day);
  }

  private void computePairs(Collection<String> clauses, LocalDate day, Map<String, Place> places) {
    var facts = pairs.of(clauses, day, places);
    var byHand = overrides.on(day);
    var all = new LinkedHashSet<>(facts.keySet());
    all.addAll(parts.pairsOf(clauses));
    byHand.keySet().stream().filter(pair -> clauses.contains(pair.clause())).forEach(all::add);
    var lit = new LinkedHashMap<Pair, Lit>();
    for (var pair : all) {
      var computed =
          Optional.ofNullable(facts.get(pair))
              .map(known -> LightRules.judge(known, limits.lightsOn(day)))
              .orElseGet(() -> nothing(Pairs.nameOf(pair.unit(), places)));
      lit.put(pair, shown(pair, computed, Optional.ofNullable(byHand.get(pair))));
    }
    var before = store.keepAll(List.copyOf(lit.values()), day);
    lit.forEach(
        (pair, one) ->
            order(pair, one, Optional.ofNullable(before.get(one.subject().id())), places, day));
  }

  private static Lit shown(Pair pair, Judgement computed, Optional<Overrides.Set> byHand) {
    var subject = Subject.pair(pair.clause(), pair.unit());
    return byHand
        .map(
            set ->
                new Lit(
                    subject,
                    set.light(),
                    computed,
                    set.sentence(computed.sentence(), computed.light()),
                    List.of()))
        .orElseGet(() -> Lit.computed(subject, computed, List.of()));
  }

  private static Judgement nothing(String unitName) {
    return new Judgement(Light.GREY, unitName + "目前没有到期事项。", List.of());
  }

  /**
   * A light that turned red opens an order, one that is red no longer ends it. A light that is red
   * only for what has orders already opens no other.
   */
  private void order(
      Pair pair, Lit lit, Optional<Kept> before, Map<String, Place> places, LocalDate day) {
    boolean wasRed =
        before.filter(kept -> kept.light() == Light.RED && forItself(kept)).isPresent();
    if (lit.light() == Light.RED && forItself(lit) && !wasRed) {
      var area = Optional.ofNullable(places.get(pair.unit())).map(Place::area);
      orders.red(pair.clause(), pair.unit(), area.orElseThrow(), lit.sentence(), day);
    } else if (lit.light() != Light.RED && wasRed) {
      orders.noLongerRed(pair.clause(), pair.unit(), day);
    }
  }

  private boolean forItself(Lit lit) {
    return lit.computed().light() != Light.RED
        || lit.computed().findings().stream().anyMatch(one -> !ordered.contains(one.rule()));
  }

  private boolean forItself(Kept kept) {
    return kept.findings().isEmpty()
        || kept.findings().stream().anyMatch(one -> !ordered.contains(one.rule()));
  }

  /** A clause says what its most urgent units say. */
  private Lit clauseLight(String clause, Map<String, Place> places) {
    var own = parts.ofClause(clause);
    var named =
        own.stream()
            .map(part -> new Part(Pairs.nameOf(part.unit(), places), part.light()))
            .toList();
    var judgement = Rollup.of("单位", named);
    var urgent = own.stream().filter(part -> part.light() == judgement.light()).toList();
    var sentence =
        urgent.stream()
                .limit(SENTENCES)
                .map(Parts.OfClause::sentence)
                .collect(Collectors.joining(""))
            + (urgent.size() > SENTENCES ? "共 " + urgent.size() + " 个单位。" : "");
    return Lit.computed(
        Subject.clause(clause),
        new Judgement(judgement.light(), own.isEmpty() ? NOTHING : sentence, List.of()),
        named);
  }

  private static Lit rollup(Subject subject, String what, List<Part> parts) {
    return Lit.computed(subject, Rollup.of(what, parts), parts);
  }

  private static <K> List<Lit> rollups(Map<K, List<Part>> wholes, Function<K, Subject> subject) {
    return wholes.entrySet().stream()
        .map(whole -> rollup(subject.apply(whole.getKey()), "条款", whole.getValue()))
        .toList();
  }
}
