package county.sample;

import county.platform.policy.Amount;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import county.platform.standards.Proposal;
import county.platform.standards.StandardImpact;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sample knows one owner, who spent 500 yuan. */
@Component
class ParcelImpact implements StandardImpact {

  private static final LocalDate DAY = LocalDate.of(2021, 10, 8);

  @Override
  public List<Line> of(Proposal proposal, Standards before, Standards after) {
    return List.of(
        new Line("p1", "张三", "spending", outcome(before, proposal), outcome(after, proposal)));
  }

  private static Outcome outcome(Standards standards, Proposal proposal) {
    return switch (standards.amount(proposal.key(), "ORDINARY", proposal.area(), DAY)) {
      case Amount limit -> Money.yuan(500).isAtLeast(limit.money()) ? Outcome.MET : Outcome.NOT_MET;
      case Standard.NotEntered gap -> Outcome.NEEDS_REVIEW;
    };
  }
}
