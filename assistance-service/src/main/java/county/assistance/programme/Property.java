package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Standards;

/** 家庭财产: within what civil affairs allows, by their look-up. */
final class Property implements ReliefRule {

  @Override
  public String id() {
    return "relief-property";
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
    return judge(facts.means().propertyFits());
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(stored.fact("propertyFits", Boolean::valueOf));
  }

  /** Low-income families pass a property test, too. Source: SRC_LOWINCOME_1. */
  private Finding judge(Fact<Boolean> fits) {
    return Finding.about(id(), version(), "家庭财产")
        .cite("PLAN_11_17", "SRC_LOWINCOME_1")
        .fact("propertyFits", fits)
        .metWhen(known -> known)
        .saying("经核对，家庭财产符合规定", "经核对，家庭财产超出规定");
  }
}
