package county.tasks.light;

import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of the lights. A rule that is met lights its colour; one that cannot be told leaves the
 * light open unless a colour as urgent is known. Source: PLAN_19_1 (督查指导), PLAN_19_5 (各负其责); the
 * limits are the bureau's to set.
 */
public final class LightRules {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private LightRules() {}

  /** The light of one unit's part of one clause. */
  public static Judgement judge(PairFacts facts, Limits limits) {
    var red =
        present(
            overdue(facts),
            behind(facts, limits.yellowSlack(), "behind-far", "进度严重滞后"),
            reportMissing(facts, limits.reportGrace(), true),
            orderAtRed(facts));
    red.addAll(exceeded(facts));
    red.addAll(indicators(facts, true));
    if (anyMet(red)) {
      return judgement(Light.RED, red, Outcome.MET);
    }
    var yellow =
        present(
            behind(facts, limits.greenSlack(), "behind", "进度滞后"),
            reportMissing(facts, limits.reportGrace(), false),
            nearDeadline(facts, limits),
            orderWaiting(facts));
    yellow.addAll(indicators(facts, false));
    if (anyMet(yellow)) {
      return judgement(Light.YELLOW, yellow, Outcome.MET);
    }
    var all = Stream.concat(red.stream(), yellow.stream()).toList();
    if (all.stream().anyMatch(finding -> finding.outcome() == Outcome.NEEDS_REVIEW)) {
      return judgement(Light.UNKNOWN, all, Outcome.NEEDS_REVIEW);
    }
    return calm(facts, all);
  }

  /** 已办结 when everything is accepted, 绿灯 when something runs as it should, else 未到期. */
  private static Judgement calm(PairFacts facts, List<Finding> all) {
    var milestones = facts.milestones();
    if (!milestones.isEmpty() && milestones.stream().allMatch(MilestoneFact::accepted)) {
      return new Judgement(
          Light.BLUE, facts.unitName() + "的 " + milestones.size() + " 个节点已全部完成并验收。", List.of());
    }
    if (all.isEmpty() && milestones.isEmpty() && facts.orders().isEmpty()) {
      return new Judgement(Light.GREY, facts.unitName() + "目前没有到期事项。", List.of());
    }
    return all.isEmpty()
        ? new Judgement(Light.GREEN, facts.unitName() + "的事项都在期限内。", List.of())
        : judgement(Light.GREEN, all, Outcome.NOT_MET);
  }

  /** A milestone is past its date and neither done nor handed in. */
  static Optional<Finding> overdue(PairFacts facts) {
    var late =
        facts.milestones().stream()
            .filter(milestone -> milestone.isOverdueOn(facts.asOf()))
            .sorted(Comparator.comparing(MilestoneFact::dueOn))
            .toList();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    var first = late.getFirst();
    return Optional.of(
        Finding.about("milestone-overdue", 1, "节点逾期")
            .cite("PLAN_19_1", facts.clause())
            .fact("title", facts.own("最早逾期的节点", first.title()))
            .fact("dueOn", facts.own("应完成日期", first.dueOn()))
            .fact("overdue", facts.own("逾期节点数", late.size()))
            .metWhen(count -> count > 0)
            .saying(facts.unitName() + "有 {overdue} 个节点逾期，最早的“{title}”应于 {dueOn} 完成"));
  }

  /**
   * Progress lies further behind time than the limit allows. Told from the bounds where that is
   * enough.
   */
  static Optional<Finding> behind(PairFacts facts, Amount slack, String rule, String label) {
    if (Progress.measured(facts).isEmpty()) {
      return Optional.empty();
    }
    var progress = Progress.of(facts);
    var needed = progress.timeShare().subtract(slack.value());
    boolean surelyNot = progress.atLeast().compareTo(needed) >= 0;
    boolean surely = progress.atMost().compareTo(needed) < 0;
    Fact<BigDecimal> known =
        progress.unreported().isEmpty()
            ? facts.own("进度（%）", progress.atLeast())
            : surelyNot
                ? facts.own("进度至少（%）", progress.atLeast())
                : surely
                    ? facts.own("进度至多（%）", progress.atMost())
                    : Fact.missing(
                        "“" + String.join("”“", progress.unreported()) + "”的进度", facts.unitName());
    return Optional.of(
        Finding.about(rule, 1, label)
            .cite("PLAN_19_1", facts.clause())
            .fact("timeShare", facts.own("时间进度（%）", progress.timeShare()))
            .fact("progress", known)
            .amount(slack)
            .metWhen(() -> surely)
            .saying(
                facts.unitName() + "时间已过 {timeShare}%，进度 {progress}%，落后超过 {limit} 个百分点",
                facts.unitName() + "时间已过 {timeShare}%，进度 {progress}%，没有落后 {limit} 个百分点"));
  }

  /** A report was due and has not come: red beyond the days of grace, yellow within them. */
  static Optional<Finding> reportMissing(PairFacts facts, Amount grace, boolean beyond) {
    var since =
        facts.milestones().stream()
            .flatMap(milestone -> milestone.reportMissingSince().stream())
            .min(Comparator.naturalOrder());
    if (since.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(since.get(), facts.asOf());
    boolean isBeyond = BigDecimal.valueOf(days).compareTo(grace.value()) > 0;
    return Optional.of(
        Finding.about(beyond ? "report-long-missing" : "report-missing", 1, "没有按期报送进度")
            .cite("PLAN_19_1", facts.clause())
            .fact("since", facts.own("应报送日期", since.get()))
            .fact("days", facts.own("已超过天数", days))
            .amount(grace)
            .metWhen(() -> beyond ? isBeyond : days > 0)
            .saying(facts.unitName() + "应于 {since} 报送进度，已超过 {days} 天"));
  }

  /** The deadline is near and too little is done. */
  static Optional<Finding> nearDeadline(PairFacts facts, Limits limits) {
    var near =
        Progress.measured(facts).stream()
            .filter(milestone -> !milestone.isDone() && isNear(milestone.dueOn(), facts, limits))
            .min(Comparator.comparing(MilestoneFact::dueOn));
    return near.map(
        milestone -> {
          Fact<BigDecimal> reached =
              Progress.known(milestone)
                  ? facts.own("进度（%）", Progress.share(milestone))
                  : Fact.missing("“" + milestone.title() + "”的进度", facts.unitName());
          return Finding.about("deadline-near", 1, "期限临近")
              .cite("PLAN_19_1", facts.clause())
              .fact("title", facts.own("节点", milestone.title()))
              .fact("dueOn", facts.own("应完成日期", milestone.dueOn()))
              .fact("reached", reached)
              .amount(limits.nearProgress())
              .amount(limits.nearDeadline())
              .metWhen(() -> reached.value().compareTo(limits.nearProgress().value()) < 0)
              .saying(facts.unitName() + "的“{title}”应于 {dueOn} 完成，进度 {reached}%，不到 {limit}%");
        });
  }

  private static boolean isNear(LocalDate due, PairFacts facts, Limits limits) {
    long days = ChronoUnit.DAYS.between(facts.asOf(), due);
    return days >= 0 && BigDecimal.valueOf(days).compareTo(limits.nearDeadline().value()) <= 0;
  }

  /** A limit that must be kept is exceeded. */
  static List<Finding> exceeded(PairFacts facts) {
    return facts.milestones().stream()
        .filter(milestone -> milestone.keep() && !milestone.accepted())
        .map(
            milestone ->
                Finding.about("limit-exceeded", 1, "超出限额")
                    .cite("PLAN_19_1", facts.clause())
                    .fact("title", facts.own("事项", milestone.title()))
                    .fact("allowed", facts.own("限额", milestone.target().orElse(WHOLE)))
                    .fact("figure", milestone.figure())
                    .metWhen(figure -> figure.compareTo(milestone.target().orElse(WHOLE)) > 0)
                    .saying(
                        facts.unitName() + "的“{title}”为 {figure}，超出限额 {allowed}",
                        facts.unitName() + "的“{title}”为 {figure}，没有超出限额 {allowed}"))
        .toList();
  }

  /** An order has reached the highest level. */
  static Optional<Finding> orderAtRed(PairFacts facts) {
    long red = facts.orders().stream().filter(OrderFact::red).mapToLong(OrderFact::waiting).sum();
    return red == 0
        ? Optional.empty()
        : Optional.of(
            Finding.about("order-at-red", 1, "红色督办")
                .cite("PLAN_19_1", facts.clause())
                .fact("orders", facts.own("红色督办单数", red))
                .metWhen(count -> count > 0)
                .saying(facts.unitName() + "有 {orders} 件红色督办单没有办结"));
  }

  /** An order has been raised to yellow, or waits past the day by which a reply was due. */
  static Optional<Finding> orderWaiting(PairFacts facts) {
    var orders = facts.orders().stream().filter(order -> !order.red()).toList();
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    long raised = orders.stream().filter(OrderFact::yellow).mapToLong(OrderFact::waiting).sum();
    var oldest =
        orders.stream().map(OrderFact::oldestReplyBy).min(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        Finding.about("order-waiting", 1, "督办单在办")
            .cite("PLAN_19_1", facts.clause())
            .fact("orders", facts.own("在办督办单数", orders.stream().mapToInt(OrderFact::waiting).sum()))
            .fact("raised", facts.own("其中黄色督办单数", raised))
            .fact("replyBy", facts.own("最早的回复期限", oldest))
            .metWhen(() -> raised > 0 || oldest.isBefore(facts.asOf()))
            .saying(
                facts.unitName() + "有 {orders} 件督办单在办，其中黄色 {raised} 件，最早应于 {replyBy} 回复",
                facts.unitName() + "有 {orders} 件督办单在办，都在期限内，最早应于 {replyBy} 回复"));
  }

  /** An indicator misses its target: red beyond the tolerance, yellow within it. */
  static List<Finding> indicators(PairFacts facts, boolean beyondTolerance) {
    return facts.indicators().stream()
        .map(indicator -> indicator(facts, indicator, beyondTolerance))
        .toList();
  }

  private static Finding indicator(PairFacts facts, IndicatorFact indicator, boolean beyond) {
    var allowed = beyond ? indicator.tolerance() : BigDecimal.ZERO;
    var aim = indicator.atLeast() ? "应不低于" : "应不高于";
    return Finding.about(
            (beyond ? "indicator-missed:" : "indicator-below:") + indicator.key(),
            1,
            indicator.label())
        .cite("PLAN_19_1", facts.clause())
        .fact("target", facts.own("目标（" + indicator.measure() + "）", indicator.target()))
        .fact("value", indicator.value())
        .metWhen(value -> indicator.shortfall().compareTo(allowed) > 0)
        .saying(
            facts.unitName()
                + indicator.label()
                + " {value}"
                + indicator.measure()
                + "，"
                + aim
                + " {target}"
                + indicator.measure(),
            facts.unitName()
                + indicator.label()
                + " {value}"
                + indicator.measure()
                + (beyond ? "，没有超出允许的偏差" : "，达到目标"));
  }

  @SafeVarargs
  private static List<Finding> present(Optional<Finding>... findings) {
    return Stream.of(findings)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean anyMet(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isMet);
  }

  /** The light with the findings of this outcome; GREEN says only one sentence for each matter. */
  private static Judgement judgement(Light light, List<Finding> all, Outcome deciding) {
    var findings = all.stream().filter(finding -> finding.outcome() == deciding).toList();
    var sentences =
        findings.stream()
            .filter(finding -> light != Light.GREEN || !finding.rule().contains("far"))
            .filter(
                finding -> light != Light.GREEN || !finding.rule().startsWith("indicator-missed"))
            .map(Finding::sentence)
            .distinct()
            .collect(Collectors.joining("；", "", "。"));
    return new Judgement(light, sentences, findings);
  }
}
