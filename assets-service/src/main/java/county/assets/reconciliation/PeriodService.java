package county.assets.reconciliation;

import county.assets.asset.AssetNames;
import county.assets.reconciliation.UnitLists.UnitList;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.web.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows periods and takes the signatures of their units. Sources: PLAN_4_11, PLAN_4_12. */
@Service
public class PeriodService {

  private final Periods periods;
  private final UnitLists lists;
  private final Attestations attestations;
  private final Differences differences;
  private final OutsideBooks books;
  private final Closing closing;
  private final AssetNames names;
  private final BusinessClock clock;

  PeriodService(
      Periods periods,
      UnitLists lists,
      Attestations attestations,
      Differences differences,
      OutsideBooks books,
      Closing closing,
      AssetNames names,
      BusinessClock clock) {
    this.periods = periods;
    this.lists = lists;
    this.attestations = attestations;
    this.differences = differences;
    this.books = books;
    this.closing = closing;
    this.names = names;
    this.clock = clock;
  }

  /** Begins the period of a quarter that has ended, once. */
  @Transactional
  public void begin(Quarter quarter) {
    periods.open(quarter);
  }

  @Transactional(readOnly = true)
  List<PeriodView.PeriodRow> all() {
    return periods.all().stream()
        .map(period -> PeriodView.PeriodRow.of(period, clock.today()))
        .toList();
  }

  /** A period with every unit's list in the reader's place and how it stands. */
  @Transactional(readOnly = true)
  PeriodView get(String code, CurrentUser user) {
    var period = periods.require(code);
    var units = lists.all(period.to());
    var signed = attestations.of(period.code());
    return new PeriodView(
        PeriodView.PeriodRow.of(period, clock.today()),
        units.stream().map(list -> stand(list, signed, period, user)).toList(),
        Equations.of(units, names),
        differences.counts(period.code()),
        books.of(period.code()),
        period.closed() ? List.of() : closing.against(period, units, signed));
  }

  private PeriodView.UnitStand stand(
      UnitList list,
      Map<String, Attestations.Attestation> attested,
      Period period,
      CurrentUser user) {
    var signature = Optional.ofNullable(attested.get(list.keeper()));
    boolean current = signature.filter(found -> found.digest().equals(list.digest())).isPresent();
    var signers = new Signers(user);
    return new PeriodView.UnitStand(
        list.keeper(),
        names.keeper(list.keeper()),
        list.rows().size(),
        new Money(list.cost()),
        new Money(list.accumulated()),
        new Money(list.cost() - list.accumulated()),
        list.digest(),
        current,
        signature.isPresent() && !current && !period.closed(),
        signature.map(Attestations.Attestation::signedByName),
        signature.map(Attestations.Attestation::signedAt),
        signature.map(Attestations.Attestation::onBehalf),
        signature.flatMap(Attestations.Attestation::remark),
        !period.closed() && !current && signers.maySign(list.keeper()),
        signers.onBehalf(list.keeper()));
  }

  /** The reader's own lists that are not signed in open periods. */
  @Transactional(readOnly = true)
  List<TodoList.Item> toSign(CurrentUser user) {
    var signers = new Signers(user);
    return periods.all().stream()
        .filter(period -> !period.closed())
        .flatMap(
            period -> {
              var signed = attestations.of(period.code());
              return lists.all(period.to()).stream()
                  .filter(
                      list -> signers.maySign(list.keeper()) && !signers.onBehalf(list.keeper()))
                  .filter(
                      list ->
                          Optional.ofNullable(signed.get(list.keeper()))
                              .filter(found -> found.digest().equals(list.digest()))
                              .isEmpty())
                  .map(
                      list ->
                          ReconciliationTodos.toSign(
                              period, names.keeper(list.keeper()), clock.today()));
            })
        .toList();
  }

  /** The rows a unit has signed. */
  @Transactional(readOnly = true)
  List<Attestations.SignedRow> signedRows(String code, String keeper) {
    return attestations.rowsOf(periods.require(code).code(), keeper);
  }

  /**
   * Signs a unit's list as the signer has seen it.
   *
   * @param digest of the list on his screen
   * @throws county.platform.web.Problem 400 when a signature on behalf gives no reason
   */
  @Transactional
  Result<PeriodView> attest(
      String code, String keeper, String digest, Optional<String> remark, CurrentUser user) {
    return periods
        .lockOpen(code)
        .then(
            period -> {
              var signers = new Signers(user);
              if (!signers.maySign(keeper)) {
                return Result.refused(
                    Refusal.guard(
                            "assets.attestation.other-unit", "您不能为" + names.keeper(keeper) + "签认。")
                        .citing("PLAN_4_11"));
              }
              boolean onBehalf = signers.onBehalf(keeper);
              new InvalidInput()
                  .require(!onBehalf || remark.isPresent(), "remark", "", "代签须写明原因")
                  .throwIfAny();
              var list = lists.of(keeper, period.to());
              return against(list, digest)
                  .<Result<PeriodView>>map(Result::refused)
                  .orElseGet(
                      () -> {
                        attestations.sign(
                            period.code(), lists.areaOf(keeper), list, onBehalf, remark, user);
                        return Result.done(get(code, user));
                      });
            });
  }

  private static Optional<Refusal> against(UnitList list, String digest) {
    if (list.rows().isEmpty()) {
      return Optional.of(Refusal.guard("assets.attestation.nothing", "该单位在期末没有资产，不需要签认。"));
    }
    return list.digest().equals(digest)
        ? Optional.empty()
        : Optional.of(Refusal.guard("assets.attestation.list-changed", "清单在您打开之后有变化，请刷新核对后再签认。"));
  }

  /** Closes a period, or says everything that stands against it. */
  @Transactional
  Result<PeriodView> close(String code, Optional<String> remark, CurrentUser user) {
    return periods
        .lockOpen(code)
        .then(
            period -> {
              var units = lists.all(period.to());
              var reasons = closing.against(period, units, attestations.of(period.code()), user);
              if (!reasons.isEmpty()) {
                return Result.refused(reasons);
              }
              closing.close(period, units, remark, user);
              return Result.done(get(code, user));
            });
  }

  /** Whether a closed period still is what it was closed as. */
  @Transactional(readOnly = true)
  PeriodView.Verification verify(String code) {
    return closing.verify(periods.require(code));
  }
}
