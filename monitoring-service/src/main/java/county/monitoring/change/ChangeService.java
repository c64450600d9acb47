package county.monitoring.change;

import county.monitoring.followup.NewRiskFound;
import county.monitoring.household.Relations;
import county.monitoring.procedure.EvidenceFiles;
import county.monitoring.procedure.Household;
import county.monitoring.procedure.Households;
import county.monitoring.risk.Category;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.identity.Sex;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes and decides changes of the register. */
@Service
public class ChangeService {

  private static final int COUNTY_DIGITS = 6;
  private static final int MOST_RISKS = 5;

  private final Changes changes;
  private final RegisterEffects effects;
  private final Households households;
  private final EvidenceFiles files;
  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final BusinessClock clock;

  ChangeService(
      Changes changes,
      RegisterEffects effects,
      Households households,
      EvidenceFiles files,
      JdbcClient jdbc,
      Divisions divisions,
      BusinessClock clock) {
    this.changes = changes;
    this.effects = effects;
    this.households = households;
    this.files = files;
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * Proposes a change; nothing changes yet.
   *
   * @throws Problem 400 with what is wrong on the form, 404 outside the caller's place
   */
  @Transactional
  Result<ChangeView> propose(UUID household, ChangeForm form, CurrentUser user) {
    form.check(clock.today(), clock.isStored());
    var registered = households.read(household);
    files.require("evidenceFile", form.evidenceFile());
    var refusals = against(registered, form);
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    var change =
        Change.proposed(
            registered, form, member(household, form), user.id(), user.name(), clock.today());
    var number = Optional.ofNullable(form.member()).flatMap(ChangeForm.NewMember::number);
    changes.add(change, user.appointment().unit(), number);
    return Result.done(view(change, user));
  }

  /** A visit found new risks of a monitored household: proposed by who visited. */
  @EventListener
  @Transactional
  public void on(NewRiskFound found) {
    var registered = households.read(found.household());
    var now = monitoredAs(found.household());
    var risks = new LinkedHashSet<>(now.map(Monitored::risks).orElse(List.of()));
    risks.addAll(found.risks());
    if (now.isEmpty()
        || risks.size() == now.get().risks().size()
        || changes.isWaiting(found.household(), ChangeKind.REGRADED)) {
      return;
    }
    var proposal =
        Change.ofNewRisk(
            registered,
            now.get().category(),
            risks.stream().limit(MOST_RISKS).toList(),
            found,
            clock.today());
    changes.add(proposal, found.by().appointment().unit(), Optional.empty());
  }

  /**
   * Decides a change by another person of the right level; approved, it takes effect at once.
   *
   * @throws Problem 404 outside the caller's place, 412 when it changed in the meantime
   */
  @Transactional
  Result<ChangeView> decide(
      UUID id, boolean approved, String opinion, Optional<String> ifMatch, CurrentUser user) {
    var change = changes.find(id).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, change.version());
    var refusals = undecidable(change, user);
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    var impossible = approved ? effects.apply(change) : List.<Refusal>of();
    if (!impossible.isEmpty()) {
      return Result.refused(impossible);
    }
    var state = approved ? Change.State.APPROVED : Change.State.REFUSED;
    if (!changes.decide(change, state, user.id(), user.name(), clock.today(), opinion)) {
      throw Problem.conflict("county.version.concurrent", "内容刚刚被他人修改，请刷新后再试。");
    }
    return Result.done(view(changes.find(id).orElseThrow(), user));
  }

  @Transactional(readOnly = true)
  ChangeView get(UUID id, CurrentUser user) {
    return changes.find(id).map(change -> view(change, user)).orElseThrow(Problem::notFound);
  }

  @Transactional(readOnly = true)
  Page<ChangeView> list(
      @Nullable String area,
      Change.@Nullable State state,
      @Nullable ChangeKind kind,
      Paging paging,
      CurrentUser user) {
    return changes.list(area, state, kind, paging).map(change -> view(change, user));
  }

  private ChangeView view(Change change, CurrentUser user) {
    var reasons = undecidable(change, user);
    boolean offered =
        change.state() == Change.State.PROPOSED && user.may("monitoring:change:decide");
    return ChangeView.of(
        change, new ChangeView.Decidable(offered, reasons.isEmpty(), reasons), divisions);
  }

  private static List<Refusal> undecidable(Change change, CurrentUser user) {
    if (change.state() != Change.State.PROPOSED) {
      return List.of(Refusal.state("monitoring.change.decided", "这项变更已有审定结果。"));
    }
    var reasons = new ArrayList<Refusal>();
    boolean county = user.appointment().area().length() == COUNTY_DIGITS;
    if (change.kind().isForTheCounty() && !county) {
      reasons.add(Refusal.guard("monitoring.change.county-level", "这种变更由县级审定。"));
    }
    if (!change.kind().isForTheCounty() && county) {
      reasons.add(Refusal.guard("monitoring.change.town-level", "这种变更由苏木镇负责人审定。"));
    }
    if (change.proposedBy().equals(user.id())) {
      reasons.add(Refusal.guard("monitoring.change.own-work", "提出变更的人不能审定，请换一位负责人。"));
    }
    return reasons;
  }

  /** What stands against a proposal by what is registered now. */
  private List<Refusal> against(Household household, ChangeForm form) {
    var reasons = new ArrayList<Refusal>();
    if (changes.isWaiting(household.id(), form.kind())
        && !form.kind().concernsMember()
        && form.kind() != ChangeKind.MEMBER_JOINED) {
      reasons.add(Refusal.guard("monitoring.change.waiting", "该户已有一项同类变更等待审定。"));
    }
    switch (form.kind()) {
      case MEMBER_LEFT -> reasons.addAll(againstLeaving(household, form));
      case REGRADED -> reasons.addAll(againstRegrading(household, form));
      case MEMBER_BACK -> person(household.id(), Objects.requireNonNull(form.personId()));
      case MEMBER_JOINED, HOUSEHOLD_LOST -> {}
    }
    return reasons;
  }

  private List<Refusal> againstLeaving(Household household, ChangeForm form) {
    var leaving = person(household.id(), Objects.requireNonNull(form.personId()));
    var others =
        changes.persons(household.id()).stream()
            .filter(other -> !other.left() && !other.id().equals(leaving.id()))
            .toList();
    if (others.isEmpty()) {
      return List.of(Refusal.guard("monitoring.change.last-member", "这是该户最后一名成员，请登记整户自然减少。"));
    }
    boolean headNamed = others.stream().anyMatch(other -> other.id().equals(form.newHeadId()));
    if (leaving.relation().equals(Relations.HEAD) && !headNamed) {
      return List.of(Refusal.guard("monitoring.change.head-missing", "户主自然减少的，请从其余成员中选出新的户主。"));
    }
    return List.of();
  }

  private List<Refusal> againstRegrading(Household household, ChangeForm form) {
    var wanted = Category.byCode(Objects.requireNonNull(form.category())).orElseThrow();
    var now = monitoredAs(household.id());
    if (now.isEmpty()) {
      return List.of(Refusal.guard("monitoring.change.not-monitored", "该户现在不是监测对象，不能变更类别或风险。"));
    }
    if (!wanted.suits(household.kind())) {
      return List.of(
          Refusal.guard(
                  "monitoring.change.category-against-kind",
                  "该户是" + household.kind().label() + "，不能改为" + wanted.label() + "。")
              .citing("SRC_QINAN_2"));
    }
    return now.get().category().equals(wanted.code())
            && now.get().risks().equals(Objects.requireNonNull(form.risks()))
        ? List.of(Refusal.guard("monitoring.change.nothing-new", "类别和风险与现在的登记相同，没有变更。"))
        : List.of();
  }

  private Optional<Change.Member> member(UUID household, ChangeForm form) {
    if (form.personId() != null) {
      var person = person(household, form.personId());
      return Optional.of(
          new Change.Member(
              person.name(),
              person.relation(),
              person.sex(),
              Optional.empty(),
              Optional.ofNullable(form.newHeadId())));
    }
    return Optional.ofNullable(form.member()).map(this::joining);
  }

  /** Sex and birth date as the number says, when there is one. */
  private Change.Member joining(ChangeForm.NewMember member) {
    var reader = new IdNumberReader(clock.today(), clock.isStored());
    var number =
        member
            .number()
            .map(reader::read)
            .flatMap(
                read ->
                    read instanceof IdNumber.Valid(var valid)
                        ? Optional.of(valid)
                        : Optional.empty());
    return new Change.Member(
        member.name(),
        member.relation(),
        number
            .map(IdNumber::sex)
            .orElseGet(() -> Objects.requireNonNullElse(member.sex(), Sex.UNKNOWN)),
        number.map(IdNumber::birthDate).or(() -> Optional.ofNullable(member.birthDate())),
        Optional.empty());
  }

  private Changes.Person person(UUID household, UUID id) {
    return changes.persons(household).stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private record Monitored(String category, List<String> risks) {}

  private Optional<Monitored> monitoredAs(UUID household) {
    return jdbc.sql("select category, risks from household where id = ? and monitored")
        .param(household)
        .query(
            (row, n) ->
                new Monitored(
                    row.getString("category"),
                    List.of((String[]) row.getArray("risks").getArray())))
        .optional();
  }
}
