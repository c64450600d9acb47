package county.gateway.grant;

import county.gateway.account.Account;
import county.gateway.account.AccountService;
import county.gateway.account.Acts;
import county.gateway.account.Acts.Kind;
import county.gateway.account.Administrators;
import county.gateway.account.AppointmentNames;
import county.gateway.grant.Appointments.Standing;
import county.gateway.grant.Proposals.Proposal;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and ends appointments. Nobody grants to himself; who administers holds no other office; an
 * appointment to a deciding role stands only when a second administrator has confirmed it; the last
 * one of the three administrators stays.
 */
@Service
class GrantService {

  /**
   * What a grant came to.
   *
   * @param proposal set when it waits for a second administrator
   * @param appointment set when it stands
   */
  record Granted(Optional<UUID> appointment, Optional<UUID> proposal) {}

  private final AccountService accounts;
  private final Appointments appointments;
  private final Proposals proposals;
  private final GrantRules rules;
  private final AppointmentNames names;
  private final Acts acts;
  private final BusinessClock clock;

  GrantService(
      AccountService accounts,
      Appointments appointments,
      Proposals proposals,
      GrantRules rules,
      AppointmentNames names,
      Acts acts,
      BusinessClock clock) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.proposals = proposals;
    this.rules = rules;
    this.names = names;
    this.acts = acts;
    this.clock = clock;
  }

  /** Lets the appointment stand, or proposes it when its role decides. */
  @Transactional
  public Result<Granted> grant(Wish wish, CurrentUser user) {
    rules.check(wish, clock.today());
    requireAccount(wish.account());
    var refusals = obstacles(wish, user);
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    if (!rules.isDeciding(wish.role())) {
      return Result.done(new Granted(Optional.of(stand(wish, user.id(), null)), Optional.empty()));
    }
    if (proposals.isProposed(wish)) {
      return Result.refused(
          Refusal.state("gateway.appointment.proposed", "同样的任命已经提出，正等待另一名管理员确认。"));
    }
    var id = proposals.add(wish, user);
    acts.note(wish.account(), Kind.GRANT_PROPOSED, "提出任命：" + text(wish));
    return Result.done(new Granted(Optional.empty(), Optional.of(id)));
  }

  /** The second administrator agrees. */
  @Transactional
  public Result<Proposal> confirm(UUID id, CurrentUser user) {
    var proposal = proposals.require(id);
    return decidable(proposal, user)
        .then(
            open -> {
              var wish = open.wish();
              rules.check(wish, clock.today());
              var refusals = obstacles(wish, user);
              if (!refusals.isEmpty()) {
                return Result.refused(refusals);
              }
              proposals.decide(id, "CONFIRMED", "", user);
              stand(wish, open.proposedBy(), user.id());
              return Result.done(proposals.require(id));
            });
  }

  @Transactional
  public Result<Proposal> refuse(UUID id, String why, CurrentUser user) {
    return decidable(proposals.require(id), user)
        .map(
            open -> {
              proposals.decide(id, "REFUSED", why, user);
              acts.note(
                  open.wish().account(),
                  Kind.GRANT_REFUSED,
                  "不同意任命：" + text(open.wish()) + "，理由：" + why);
              return proposals.require(id);
            });
  }

  /** Ends an appointment at once, before its last day. */
  @Transactional
  public Result<UUID> end(UUID id, String why, CurrentUser user) {
    var standing = appointments.find(id).orElseThrow(Problem::notFound);
    var wish = standing.wish();
    if (standing.ended()) {
      return Result.refused(Refusal.state("gateway.appointment.ended", "任职已经终止。"));
    }
    if (isLastAdministrator(standing)) {
      return Result.refused(
          Refusal.guard("gateway.administrator.last", "这是最后一名此类管理员，终止后将无人履职；请先任命另一名。"));
    }
    appointments.end(id, user.id(), why);
    acts.note(wish.account(), Kind.GRANT_ENDED, "终止任职：" + text(wish) + "，理由：" + why);
    return Result.done(wish.account());
  }

  private UUID stand(Wish wish, String by, @Nullable String confirmedBy) {
    var id = appointments.add(wish, by, confirmedBy);
    acts.note(wish.account(), Kind.GRANTED, "任命：" + text(wish));
    return id;
  }

  private Account requireAccount(UUID id) {
    return accounts.withId(id).orElseThrow(Problem::notFound);
  }

  private List<Refusal> obstacles(Wish wish, CurrentUser user) {
    if (wish.account().toString().equals(user.id())) {
      return List.of(Refusal.guard("gateway.appointment.own", "不能给自己授权，请由另一名管理员办理。"));
    }
    if (appointments.overlaps(wish)) {
      return List.of(Refusal.state("gateway.appointment.overlaps", "这个账号在这段时间已经有同样的任职。"));
    }
    if (appointments.excludes(wish)) {
      return List.of(
          Refusal.guard("gateway.appointment.excluded", "三员分立：管理员不能兼任其他岗位，其他岗位的人员也不能兼任管理员。"));
    }
    return List.of();
  }

  private static Result<Proposal> decidable(Proposal proposal, CurrentUser user) {
    if (!proposal.isOpen()) {
      return Result.refused(Refusal.state("gateway.appointment.decided", "这项任命已经有结果，请刷新后再看。"));
    }
    if (proposal.proposedBy().equals(user.id())
        || proposal.wish().account().toString().equals(user.id())) {
      return Result.refused(
          Refusal.guard("gateway.appointment.second-person", "任命须由提出人和被任命人以外的管理员确认。"));
    }
    return Result.done(proposal);
  }

  private boolean isLastAdministrator(Standing standing) {
    var wish = standing.wish();
    return Administrators.ROLES.contains(wish.role())
        && !accounts.hasOther(wish.role(), wish.account());
  }

  private String text(Wish wish) {
    var place = wish.area().isEmpty() ? "" : "，" + names.place(wish.area());
    return "%s%s，%s，%s 至 %s"
        .formatted(
            names.role(wish.role()),
            place,
            names.unit(wish.unit()),
            wish.validFrom(),
            wish.validTo().map(String::valueOf).orElse("终止时"));
  }
}
