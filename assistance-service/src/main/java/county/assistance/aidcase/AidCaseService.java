package county.assistance.aidcase;

import county.assistance.aidcase.ReliefFindings.Judged;
import county.platform.casework.Authority;
import county.platform.event.Outbox;
import county.platform.policy.Money;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and takes their steps. */
@Service
public class AidCaseService {

  private final AidCaseRepository cases;
  private final AidSteps steps;
  private final AidNotices notices;
  private final ReliefFindings findings;
  private final Disbursements disbursements;
  private final AidCaseViews views;
  private final Way way;
  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final Outbox outbox;

  AidCaseService(
      AidCaseRepository cases,
      AidSteps steps,
      AidNotices notices,
      ReliefFindings findings,
      Disbursements disbursements,
      AidCaseViews views,
      Way way,
      BusinessClock clock,
      JdbcClient jdbc,
      Outbox outbox) {
    this.cases = cases;
    this.steps = steps;
    this.notices = notices;
    this.findings = findings;
    this.disbursements = disbursements;
    this.views = views;
    this.way = way;
    this.clock = clock;
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** Opens the case of an application. */
  @Transactional
  public UUID open(Opening opening, CurrentUser user) {
    var now = clock.now();
    var opened = new AidCase(Ids.next(), nextNo(), opening, user, clock.today(), way);
    var application =
        new IntakeAct.Application(
            opening.receiptNo(),
            opening.hardship(),
            opening.household().persons(),
            opening.need().urgent(),
            opening.need().words(),
            opening.need().happenedOn().orElse(null),
            opening.papers());
    opened.open(application, user, now);
    var signed = opening.authorisation().map(AidCaseService::authorisation);
    signed.ifPresent(act -> opened.open(act, user, now));
    var saved = cases.saveAndFlush(opened);
    steps.requireFiles(application);
    steps.begin(saved, application, user, now);
    signed.ifPresent(
        act -> {
          steps.requireFiles(act);
          steps.begin(saved, act, user, now);
        });
    return saved.id();
  }

  private static FieldAct.Authorisation authorisation(Opening.Signed signed) {
    return new FieldAct.Authorisation(
        signed.on(), signed.by(), signed.writtenBy().orElse(null), signed.fileId());
  }

  /** Takes a step that needs nothing but what is stated. */
  @Transactional
  Result<AidCaseView> act(UUID id, Act act, Optional<String> ifMatch, CurrentUser user) {
    return with(id, ifMatch, user, c -> taken(c, act, user, done -> {}));
  }

  /** Posts the notice; its last day is reckoned from the first by the notice period. */
  @Transactional
  Result<AidCaseView> publicise(
      UUID id, NoticeAct.Publicity.Form form, Optional<String> ifMatch, CurrentUser user) {
    var notice =
        new NoticeAct.Publicity(
            form.from(), way.lastDayOfNotice(form.from()), form.place(), form.photoFileId());
    return with(id, ifMatch, user, c -> taken(c, notice, user, done -> notices.post(done, notice)));
  }

  /** Registers an objection (异议) against the notice. */
  @Transactional
  Result<AidCaseView> object(
      UUID id, NoticeAct.Objection.Form form, Optional<String> ifMatch, CurrentUser user) {
    var objection =
        new NoticeAct.Objection(
            Ids.next(), form.raisedBy(), form.content(), clock.today(), null, null);
    return act(id, objection, ifMatch, user);
  }

  /**
   * Answers an objection; the notice hangs anew when none is open any more.
   *
   * @throws Problem 404 when the case has no such open objection
   */
  @Transactional
  Result<AidCaseView> resolve(
      UUID id, NoticeAct.Resolution answer, Optional<String> ifMatch, CurrentUser user) {
    if (require(id).objection(answer.objection()).filter(NoticeAct.Objection::open).isEmpty()) {
      throw Problem.notFound();
    }
    return with(id, ifMatch, user, c -> taken(c, answer, user, done -> postAgain(done, user)));
  }

  private void postAgain(AidCase c, CurrentUser user) {
    if (c.state() == State.PUBLICITY) {
      var today = clock.today();
      var again =
          c.stated(NoticeAct.Publicity.class)
              .orElseThrow()
              .again(today, way.lastDayOfNotice(today));
      c.postAgain(again, user, clock.now(), way);
      notices.post(cases.saveAndFlush(c), again);
    }
  }

  /**
   * Takes a step that rests on what the rules say today; they are asked only when it is possible,
   * and their findings are kept when it is taken.
   *
   * @param earlier relief for the same event, looked up before; empty: nobody can say
   * @param amount the sum to judge; empty: what is proposed
   */
  @Transactional
  Result<AidCaseView> actOnFindings(
      UUID id,
      Action action,
      Optional<Money> amount,
      Optional<List<EarlierGrant>> earlier,
      Function<Judged, Act> stating,
      Optional<String> ifMatch,
      CurrentUser user) {
    return with(
        id,
        ifMatch,
        user,
        c ->
            way.table()
                .take(c.state(), action, situation(c, user), Set.of())
                .then(
                    row -> {
                      var sum = amount.or(() -> Optional.ofNullable(c.proposed()));
                      var judged = findings.judge(c, sum, earlier);
                      return taken(
                          c, stating.apply(judged), user, done -> settle(done, judged, user));
                    }));
  }

  private void settle(AidCase c, Judged judged, CurrentUser user) {
    findings.keep(judged);
    c.stated(DecidingAct.Refused.class)
        .filter(refused -> c.state() == State.REFUSED)
        .ifPresent(refused -> notices.refuse(c, refused.reason(), judged.against(), user));
    if (c.state() == State.PAYING) {
      outbox.append(Told.granted(c));
    }
  }

  /**
   * Records a payment with its voucher.
   *
   * @throws Problem 400 for a wrong account
   */
  @Transactional
  Result<AidCaseView> pay(
      UUID id, AfterAct.Disbursement.Form form, Optional<String> ifMatch, CurrentUser user) {
    var payment = disbursements.statement(form);
    return with(
        id,
        ifMatch,
        user,
        c ->
            taken(
                c,
                payment,
                user,
                done -> {
                  disbursements.record(done, payment, form, user);
                  outbox.append(Told.disbursed(done, payment));
                }));
  }

  private Result<AidCaseView> with(
      UUID id,
      Optional<String> ifMatch,
      CurrentUser user,
      Function<AidCase, Result<AidCase>> step) {
    var aidCase = require(id);
    Versions.check(ifMatch, aidCase.version());
    return step.apply(aidCase).map(done -> views.of(done, user));
  }

  private Result<AidCase> taken(AidCase c, Act act, CurrentUser user, Consumer<AidCase> after) {
    Authority.require(way.table().find(c.state(), act.action()), user);
    steps.requireFiles(act);
    return c.take(act, situation(c, user), clock.now(), way)
        .map(
            step -> {
              var saved = cases.saveAndFlush(c);
              steps.append(saved, step);
              after.accept(saved);
              return saved;
            });
  }

  private Situation situation(AidCase c, CurrentUser user) {
    return new Situation(c, user, clock.today());
  }

  private AidCase require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }

  private String nextNo() {
    long next = jdbc.sql("select nextval('aid_case_no')").query(Long.class).single();
    return "LS%d-%05d".formatted(clock.today().getYear(), next);
  }
}
