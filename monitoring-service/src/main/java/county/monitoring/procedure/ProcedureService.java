package county.monitoring.procedure;

import county.platform.casework.Authority;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.web.Ids;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps of the cases of one matter.
 *
 * @param <P> its cases
 * @param <V> how they are shown
 */
public abstract class ProcedureService<P extends Procedure, V> {

  private final JpaRepository<P, UUID> cases;
  private final Steps steps;
  private final Life life;
  private final ProcedureTools tools;

  protected ProcedureService(
      JpaRepository<P, UUID> cases, Steps steps, Life life, ProcedureTools tools) {
    this.cases = cases;
    this.steps = steps;
    this.life = life;
    this.tools = tools;
  }

  protected abstract V view(P procedure, CurrentUser user);

  /** Asks the rules of the matter and keeps what they say. */
  protected abstract Kept assess(P procedure);

  /** What the rules of the matter forbid, whatever anybody says. */
  protected List<Refusal> forbidden(Act act, Kept kept) {
    return List.of();
  }

  /** What stands against an act outside the case. */
  protected List<Refusal> refusals(P procedure, Act act) {
    return List.of();
  }

  /** What follows from a step beside its record and the notice board. */
  protected abstract void follow(P saved, Step step);

  /** Takes a step that needs nothing but what is stated. */
  @Transactional
  public Result<V> act(UUID id, Act act, Optional<String> ifMatch, CurrentUser user) {
    return with(id, ifMatch, user, procedure -> taken(procedure, act, user));
  }

  /**
   * Posts the notice; its last day is reckoned from the first by the notice period.
   *
   * @param photo of the posted notice, when there is one yet
   */
  @Transactional
  public Result<V> publicise(
      UUID id,
      LocalDate from,
      String place,
      Optional<UUID> photo,
      Optional<String> ifMatch,
      CurrentUser user) {
    var until = tools.deadlines().due(from, life.limits().notice());
    return act(id, new VillageAct.Publicity(from, until, place, photo.orElse(null)), ifMatch, user);
  }

  /** Registers an objection (异议) against the notice. */
  @Transactional
  public Result<V> object(
      UUID id, String raisedBy, String content, Optional<String> ifMatch, CurrentUser user) {
    var objection =
        new VillageAct.Objection(Ids.next(), raisedBy, content, tools.clock().today(), null, null);
    return act(id, objection, ifMatch, user);
  }

  /**
   * Answers an objection.
   *
   * @throws Problem 404 when the case has no such open objection
   */
  @Transactional
  public Result<V> resolve(
      UUID id, VillageAct.Resolution answer, Optional<String> ifMatch, CurrentUser user) {
    var open = require(id).objection(answer.objection()).filter(VillageAct.Objection::open);
    if (open.isEmpty()) {
      throw Problem.notFound();
    }
    return act(id, answer, ifMatch, user);
  }

  /** Takes a step that states what the rules say today; they are asked only when it is possible. */
  @Transactional
  public Result<V> actOnFindings(
      UUID id,
      Action action,
      Function<Kept, Act> stating,
      Optional<String> ifMatch,
      CurrentUser user) {
    return with(
        id,
        ifMatch,
        user,
        procedure ->
            possible(procedure, action, Set.of(), user)
                .then(row -> judged(procedure, assess(procedure), stating, user)));
  }

  /** The row that a step would follow, or every reason why not. */
  protected Result<Transition<State, Action, Situation>> possible(
      P procedure, Action action, Set<String> evidence, CurrentUser user) {
    return life.table().take(procedure.state(), action, situation(procedure, user), evidence);
  }

  private Result<P> judged(P procedure, Kept kept, Function<Kept, Act> stating, CurrentUser user) {
    var act = stating.apply(kept);
    var forbidden = forbidden(act, kept);
    return forbidden.isEmpty() ? taken(procedure, act, user) : Result.refused(forbidden);
  }

  private Result<V> with(
      UUID id, Optional<String> ifMatch, CurrentUser user, Function<P, Result<P>> step) {
    var procedure = require(id);
    Versions.check(ifMatch, procedure.version());
    return step.apply(procedure).map(done -> view(done, user));
  }

  /** Takes a step of a case that was read in this transaction. */
  protected Result<P> taken(P procedure, Act act, CurrentUser user) {
    Authority.require(life.table().find(procedure.state(), act.action()), user);
    steps.requireFiles(act.attached());
    var refusals = refusals(procedure, act);
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    return procedure
        .take(act, situation(procedure, user), tools.clock().now(), life, tools.deadlines())
        .map(step -> settle(procedure, step));
  }

  private P settle(P procedure, Step step) {
    if (step.act() instanceof VillageAct.Resolution && procedure.state() == State.PUBLICITY) {
      postAgain(procedure, step);
    }
    var saved = cases.saveAndFlush(procedure);
    steps.append(saved, step);
    if (step.act() instanceof VillageAct.Publicity posted) {
      tools.notices().post(saved, posted);
    }
    follow(saved, step);
    return saved;
  }

  /** An answered objection restarts the notice period. */
  private void postAgain(P procedure, Step step) {
    var today = tools.clock().today();
    var again =
        procedure
            .stated(VillageAct.Publicity.class)
            .orElseThrow()
            .again(today, tools.deadlines().due(today, life.limits().notice()));
    procedure.postAgain(again, new Situation(procedure, step.by(), today), step.at());
    tools.notices().post(procedure, again);
  }

  private Situation situation(P procedure, CurrentUser user) {
    return new Situation(procedure, user, tools.clock().today());
  }

  protected P require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }
}
