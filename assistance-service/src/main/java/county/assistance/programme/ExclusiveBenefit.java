package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Standards;

/** 其他救助已覆盖: something else was given for the same event, and it is enough. */
final class ExclusiveBenefit implements ReliefRule {

  @Override
  public String id() {
    return "relief-exclusive";
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
    return judge(facts.need().hardship(), facts.earlier().benefits(), facts.need().stillInNeed());
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("hardship", Hardship::valueOf),
        stored.fact("benefits", Benefits::parse),
        stored.fact("stillInNeed", Boolean::valueOf));
  }

  /** 其他救助制度暂时无法覆盖或救助之后生活仍有困难. Source: PLAN_13_15, SRC_RELIEFCAP_1. */
  private Finding judge(Fact<Hardship> hardship, Fact<Benefits> benefits, Fact<Boolean> still) {
    return Finding.about(id(), version(), "其他救助已覆盖")
        .cite("PLAN_13_15", "SRC_RELIEFCAP_1")
        .fact("hardship", hardship)
        .fact("benefits", benefits)
        .fact("stillInNeed", still)
        .metWhen(
            () ->
                !still.value() && !benefits.value().excludingReliefFor(hardship.value()).isEmpty())
        .saying("同一事由已由其他救助解决（正在享受：{benefits}），不再给予临时救助", "其他救助没有覆盖这一困难，或救助后仍有困难（正在享受：{benefits}）");
  }
}
