package county.platform.standards;

import county.platform.crypto.Sm3;
import county.platform.policy.Amount;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an amount by two persons: one proposes with the document that sets it, another sees whom
 * it touches and decides.
 */
@Service
public class StandardChangeService {

  /**
   * Whom a proposal would touch.
   *
   * @param digest of the lines; the approver hands it back, so that he approves what he saw
   */
  public record Impact(List<StandardImpact.Line> lines, int touched, String digest) {}

  private final StandardsBook book;
  private final ProposalStore proposals;
  private final BusinessClock clock;
  private final List<StandardImpact> impacts;

  StandardChangeService(
      StandardsBook book,
      ProposalStore proposals,
      BusinessClock clock,
      List<StandardImpact> impacts) {
    this.book = book;
    this.proposals = proposals;
    this.clock = clock;
    this.impacts = impacts;
  }

  /** The newest 200, waiting ones first. */
  @Transactional(readOnly = true)
  public List<Proposal> list() {
    return proposals.list();
  }

  /**
   * @throws Problem 400 with every field that is wrong
   */
  @Transactional
  public Proposal propose(Proposal.Draft draft, CurrentUser user) {
    check(draft);
    return require(proposals.add(draft, user.id(), clock.now()));
  }

  /** Whom the proposal would touch, as things stand now. */
  @Transactional(readOnly = true)
  public Impact impact(UUID id) {
    return impactOf(require(id));
  }

  /**
   * Enters the amount. Refused when it is decided already, when the approver proposed it himself,
   * or when the impact is no longer the one he saw.
   */
  @Transactional
  public Result<Proposal> approve(
      UUID id, String impactDigest, Optional<String> reason, CurrentUser user) {
    return decidable(id, user)
        .then(
            proposal -> {
              var impact = impactOf(proposal);
              if (!impact.digest().equals(impactDigest)) {
                return Result.refused(
                    Refusal.guard("county.standard.impact-not-seen", "请先查看影响清单；清单如有变化，请重新查看后再审批。"));
              }
              proposals.enter(proposal, clock.now());
              return decided(
                  proposal, Proposal.State.APPROVED, user, reason.orElse(""), impact.touched());
            });
  }

  @Transactional
  public Result<Proposal> reject(UUID id, String reason, CurrentUser user) {
    return decidable(id, user)
        .then(proposal -> decided(proposal, Proposal.State.REJECTED, user, reason, 0));
  }

  private Result<Proposal> decidable(UUID id, CurrentUser user) {
    var proposal = proposals.lock(id).orElseThrow(Problem::notFound);
    if (proposal.state() != Proposal.State.PROPOSED) {
      return Result.refused(Refusal.state("county.standard.decided-already", "该标准变更已有审批结果。"));
    }
    if (proposal.proposedBy().equals(user.id())) {
      return Result.refused(
          Refusal.guard("county.standard.second-person", "提出人不能审批自己提出的标准变更，请由另一人审批。"));
    }
    return Result.done(proposal);
  }

  private Result<Proposal> decided(
      Proposal proposal, Proposal.State state, CurrentUser user, String reason, long touched) {
    proposals.decide(proposal.id(), state, user.id(), reason, touched, clock.now());
    return Result.done(require(proposal.id()));
  }

  private Proposal require(UUID id) {
    return proposals.find(id).orElseThrow(Problem::notFound);
  }

  private Impact impactOf(Proposal proposal) {
    var now = clock.now();
    var before = book.all().knownAt(now);
    var after = with(proposal, now);
    var lines =
        impacts.stream().flatMap(impact -> impact.of(proposal, before, after).stream()).toList();
    return new Impact(lines, lines.size(), Sm3.hex(proposal.id() + "\n" + lines));
  }

  /** The amounts as they would be known: what is learned last wins where they overlap. */
  private Standards with(Proposal proposal, Instant now) {
    var amounts = new ArrayList<>(book.valid());
    var definition = book.definition(proposal.key());
    amounts.add(
        new Amount(
            proposal.key(),
            definition.label(),
            proposal.value(),
            definition.unit(),
            proposal.kind(),
            proposal.area(),
            proposal.validFrom(),
            proposal.validTo(),
            now,
            Optional.empty(),
            proposal.reference(),
            proposal.sample()));
    return Standards.of(book.definitions(), amounts);
  }

  private void check(Proposal.Draft draft) {
    var known =
        book.definitions().stream().filter(one -> one.key().equals(draft.key())).findFirst();
    var unit = known.map(Standards.Definition::unit).orElse(Amount.Unit.YUAN);
    var wrongValue = unit.against(draft.value());
    new InvalidInput()
        .require(known.isPresent(), "key", draft.key(), "没有这种标准")
        .require(
            draft.area().matches("\\d{6}|\\d{9}|\\d{12}"),
            "area",
            draft.area(),
            "应为 6、9 或 12 位行政区划代码")
        .require(wrongValue.isEmpty(), "value", draft.value(), wrongValue.orElse(""))
        .require(
            draft.validTo().filter(last -> last.isBefore(draft.validFrom())).isEmpty(),
            "validTo",
            draft.validTo().orElse(null),
            "不能早于起始日期")
        .require(!draft.reference().isBlank(), "reference", draft.reference(), "必须写明依据的文件")
        .throwIfAny();
  }
}
