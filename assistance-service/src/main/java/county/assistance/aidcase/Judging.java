package county.assistance.aidcase;

import county.assistance.programme.Level;
import county.platform.policy.Money;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Steps that rest on findings: what was granted elsewhere is looked up first, outside the
 * transaction that takes the step.
 */
@Component
class Judging {

  private final AidCaseService cases;
  private final AidCaseListService lists;
  private final EarlierGrants grants;

  Judging(AidCaseService cases, AidCaseListService lists, EarlierGrants grants) {
    this.cases = cases;
    this.lists = lists;
    this.grants = grants;
  }

  List<ReliefFindings.Weighed> preview(UUID id, Optional<Money> amount) {
    return lists.preview(id, amount, grants.of(id));
  }

  Result<AidCaseView> propose(
      UUID id, FieldAct.Proposal.Form form, Optional<String> ifMatch, CurrentUser user) {
    return take(
        id,
        Action.PROPOSAL,
        Optional.of(form.amount()),
        judged -> new FieldAct.Proposal(form.amount(), form.opinion(), judged.id()),
        ifMatch,
        user);
  }

  Result<AidCaseView> grant(
      UUID id,
      Level level,
      DecidingAct.Grant.Form form,
      Optional<String> ifMatch,
      CurrentUser user) {
    return take(
        id,
        level == Level.TOWNSHIP ? Action.TOWN_GRANT : Action.COUNTY_GRANT,
        Optional.of(form.amount()),
        judged ->
            new DecidingAct.Grant(
                level,
                form.amount(),
                form.words(),
                judged.level(),
                judged.aboveCeiling(),
                judged.doubts(),
                judged.id()),
        ifMatch,
        user);
  }

  Result<AidCaseView> refuse(
      UUID id, DecidingAct.Refused.Form form, Optional<String> ifMatch, CurrentUser user) {
    return take(
        id,
        Action.REFUSAL,
        Optional.empty(),
        judged -> new DecidingAct.Refused(form.reason(), judged.id()),
        ifMatch,
        user);
  }

  Result<AidCaseView> confirm(
      UUID id, DecidingAct.Confirmation.Form form, Optional<String> ifMatch, CurrentUser user) {
    return take(
        id,
        Action.CONFIRMATION,
        Optional.empty(),
        judged -> new DecidingAct.Confirmation(form.opinion(), judged.doubts(), judged.id()),
        ifMatch,
        user);
  }

  private Result<AidCaseView> take(
      UUID id,
      Action action,
      Optional<Money> amount,
      Function<ReliefFindings.Judged, Act> stating,
      Optional<String> ifMatch,
      CurrentUser user) {
    return cases.actOnFindings(id, action, amount, grants.of(id), stating, ifMatch, user);
  }
}
