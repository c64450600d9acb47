package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Standards;

/** 急难情形: something sudden after which basic life cannot wait for the usual steps. */
final class SuddenNeed implements ReliefRule {

  @Override
  public String id() {
    return "relief-sudden";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Outcome wanted() {
    return Outcome.MET;
  }

  @Override
  public Finding assess(ReliefFacts facts, Standards standards) {
    return judge(facts.need().hardship(), facts.need().urgent());
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("hardship", Hardship::valueOf), stored.fact("urgent", Boolean::valueOf));
  }

  /** 突发性、紧迫性、灾难性困难. Source: PLAN_13_15, SRC_NINGGUO_1. */
  private Finding judge(Fact<Hardship> hardship, Fact<Boolean> urgent) {
    return Finding.about(id(), version(), "急难情形")
        .cite("PLAN_13_15", "SRC_NINGGUO_1")
        .fact("hardship", hardship)
        .fact("urgent", urgent)
        .metWhen(() -> hardship.value().mayBeSudden() && urgent.value())
        .saying("突发困难，基本生活急需救助，可以先行救助、后补手续", "不属于突发且急需救助的情形，应按支出型办理");
  }
}
