package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** 重复救助: the same event was relieved within the last months. */
final class SameEvent implements ReliefRule {

  @Override
  public String id() {
    return "relief-repeat";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Outcome wanted() {
    return Outcome.NOT_MET;
  }

  @Override
  public Finding assess(ReliefFacts facts, Standards standards) {
    return judge(
        today(facts.asOf()),
        facts.need().hardship(),
        facts.earlier().sameEvent(),
        facts.standard(standards, "relief-repeat-months"));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("asOf", LocalDate::parse),
        stored.fact("hardship", Hardship::valueOf),
        stored.fact("grants", Grants::parse),
        stored.amount("relief-repeat-months"));
  }

  /**
   * 应急性、过渡性 means once for one event (PLAN_13_15); within how many months is civil affairs' to
   * enter. A grant exactly that many months ago no longer counts.
   */
  private Finding judge(
      Fact<LocalDate> asOf, Fact<Hardship> hardship, Fact<Grants> grants, Standard months) {
    return Finding.about(id(), version(), "同一事由重复救助")
        .cite("PLAN_13_15")
        .fact("asOf", asOf)
        .fact("hardship", hardship)
        .fact("grants", grants)
        .amount(months)
        .metWhen(
            () -> grants.value().anyAfter(asOf.value().minusMonths(months.value().longValue())))
        .saying(
            "同一事由在 {relief-repeat-months} 个月内已获临时救助（{grants}），不重复救助",
            "同一事由在 {relief-repeat-months} 个月内没有获得过临时救助");
  }

  private static Fact<LocalDate> today(LocalDate day) {
    return new Fact.Known<>(
        "评估日期", day, Optional.empty(), day, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
