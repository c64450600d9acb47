package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Standards;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Conditions on how long, for what and with what help the household was monitored. */
abstract sealed class EliminationStanding extends EliminationCondition {

  /** 识别满半年: recognised at least half a year ago. Source: SRC_YIJIANG_1. */
  static final class HalfYear extends EliminationStanding {
    private static final int MONTHS = 6;

    @Override
    public String id() {
      return "elimination-half-year";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.standing().recognisedOn(), day(facts));
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("recognisedOn", LocalDate::parse), stored.fact("on", LocalDate::parse));
    }

    private Finding judge(Fact<LocalDate> recognised, Fact<LocalDate> on) {
      return Finding.about(id(), version(), "识别满半年")
          .cite("SRC_YIJIANG_1")
          .fact("recognisedOn", recognised)
          .fact("on", on)
          .metWhen(() -> !recognised.value().plusMonths(MONTHS).isAfter(on.value()))
          .saying("{recognisedOn} 识别，到 {on} 已满半年", "{recognisedOn} 识别，到 {on} 不满半年，不能标注风险消除");
    }
  }

  /**
   * 消除过快: an elimination through support in the month of recognition or the next one is suspicious.
   * Source: SRC_AUDIT_3.
   */
  static final class NotHasty extends EliminationStanding {
    @Override
    public String id() {
      return "elimination-not-hasty";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.standing().recognisedOn(), day(facts), facts.snapshot().method());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("recognisedOn", LocalDate::parse),
          stored.fact("on", LocalDate::parse),
          stored.fact("method", EliminationMethod::valueOf));
    }

    private Finding judge(
        Fact<LocalDate> recognised, Fact<LocalDate> on, Fact<EliminationMethod> method) {
      return Finding.about(id(), version(), "消除时间合理")
          .cite("SRC_AUDIT_3")
          .fact("recognisedOn", recognised)
          .fact("on", on)
          .fact("method", method)
          .metWhen(
              () ->
                  method.value() == EliminationMethod.NATURAL
                      || recognised
                          .value()
                          .withDayOfMonth(1)
                          .plusMonths(2)
                          .isBefore(on.value().plusDays(1)))
          .saying("{recognisedOn} 识别，消除时间不在识别当月或次月", "{recognisedOn} 识别，当月或次月即作帮扶消除，时间过快");
    }
  }

  /** 风险已消除: every recognised risk is gone. Source: SRC_ZONGYANG_2. */
  static final class RisksGone extends EliminationStanding {
    @Override
    public String id() {
      return "elimination-risks-gone";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.standing().risks(), facts.snapshot().risksLeft());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("risks", text -> text), stored.fact("risksLeft", text -> text));
    }

    private Finding judge(Fact<String> risks, Fact<String> left) {
      return Finding.about(id(), version(), "识别的风险已消除")
          .cite("SRC_ZONGYANG_2")
          .fact("risks", risks)
          .fact("risksLeft", left)
          .metWhen(Labels::isNone)
          .saying("识别的风险（{risks}）已稳定消除", "识别的风险中“{risksLeft}”还没有消除");
    }
  }

  /** 没有新风险: no clue waits for somebody. Source: SRC_ZONGYANG_2, SRC_QINAN_1. */
  static final class NoNewRisk extends EliminationStanding {
    @Override
    public String id() {
      return "elimination-no-new-risk";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.standing().openClues());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("openClues", Integer::valueOf));
    }

    private Finding judge(Fact<Integer> clues) {
      return Finding.about(id(), version(), "没有新的风险线索")
          .cite("SRC_ZONGYANG_2")
          .fact("openClues", clues)
          .metWhen(count -> count == 0)
          .saying("没有未办结的风险线索", "还有 {openClues} 条风险线索没有办结");
    }
  }

  /**
   * 措施对应风险: an elimination through support needs at least one matching measure for each risk.
   * Source: SRC_YIJIANG_1, SRC_AUDIT_2.
   */
  static final class Measures extends EliminationStanding {
    @Override
    public String id() {
      return "elimination-measures";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(
          facts.standing().risks(), facts.standing().measures(), facts.snapshot().method());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("risks", text -> text),
          stored.fact("measures", text -> text),
          stored.fact("method", EliminationMethod::valueOf));
    }

    private Finding judge(
        Fact<String> risks, Fact<String> measures, Fact<EliminationMethod> method) {
      var draft =
          Finding.about(id(), version(), "帮扶措施对应风险")
              .cite("SRC_YIJIANG_1", "SRC_AUDIT_2")
              .fact("risks", risks)
              .fact("measures", measures)
              .fact("method", method);
      boolean known = Fact.allKnown(risks, measures);
      boolean none = known && Labels.isNone(measures.value());
      var unanswered = known ? unanswered(risks, measures) : "";
      boolean natural =
          method instanceof Fact.Known<EliminationMethod> chosen
              && chosen.value() == EliminationMethod.NATURAL;
      return draft
          .metWhen(() -> natural || unanswered.isEmpty() && !none)
          .saying(
              natural ? "属自然消除，不要求措施（已落实：{measures}）" : "风险（{risks}）都有对应的帮扶措施（{measures}）",
              none
                  ? "没有落实任何帮扶措施，不能标注帮扶消除"
                  : "风险“" + unanswered + "”没有对应的帮扶措施（已落实：{measures}），不能标注帮扶消除");
    }

    /** Labels of the risks that none of the measures answers. */
    private static String unanswered(Fact<String> risks, Fact<String> measures) {
      var taken = Labels.parse(measures.value(), MeasureKind::byLabel);
      return String.join(
          "、",
          Labels.parse(risks.value(), Risk::byLabel).stream()
              .filter(risk -> !MeasureKind.answer(risk, taken))
              .map(Risk::label)
              .toList());
    }
  }

  /**
   * 有劳动能力: a household where nobody can work is not eliminated but kept on the safety net. Source:
   * SRC_YIJIANG_2, SRC_HAINAN_1.
   */
  static final class Labour extends EliminationStanding {
    @Override
    public String id() {
      return "elimination-labour";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.household().people().labourers());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("labourers", Integer::valueOf));
    }

    private Finding judge(Fact<Integer> labourers) {
      return Finding.about(id(), version(), "户内有劳动能力")
          .cite("SRC_YIJIANG_2", "SRC_HAINAN_1")
          .fact("labourers", labourers)
          .metWhen(count -> count > 0)
          .saying("户内有劳动力 {labourers} 人", "整户无劳动能力，落实兜底保障后持续监测，不标注风险消除");
    }
  }

  /** The day of the check, as a fact of its own. */
  private static Fact<LocalDate> day(EliminationFacts facts) {
    var day = facts.household().asOf();
    return new Fact.Known<>(
        "核查日期", day, Optional.empty(), day, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
