package county.assets.operation;

import county.assets.asset.AssetAction;
import county.assets.asset.AssetRecordService;
import county.assets.asset.BookEvent.Moved;
import county.assets.asset.BookEvent.Registered;
import county.assets.asset.Change;
import county.assets.operation.OperationActs.AppraisalForm;
import county.assets.operation.OperationActs.ContractForm;
import county.assets.operation.OperationActs.Ending;
import county.assets.operation.OperationActs.FileForm;
import county.assets.operation.OperationActs.StewardForm;
import county.assets.operation.OperationActs.UpkeepForm;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how an asset is run and looked after. Sources: SRC_WUYUAN_1, PLAN_4_1, PLAN_4_3. */
@Service
public class OperationService {

  private final AssetRecordService assets;
  private final OperationRecords records;
  private final OperationWriter writer;
  private final BusinessClock clock;

  OperationService(
      AssetRecordService assets,
      OperationRecords records,
      OperationWriter writer,
      BusinessClock clock) {
    this.assets = assets;
    this.records = records;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * @throws Problem 404 outside the caller's place
   */
  @Transactional(readOnly = true)
  OperationView of(UUID asset) {
    assets.require(asset);
    return records.of(asset, clock.today());
  }

  /**
   * Enters a contract. Operating assets only; one at a time. Source: SRC_WUYUAN_1.
   *
   * @throws Problem 400 with everything that is wrong
   */
  @Transactional
  Result<OperationView> contract(UUID asset, ContractForm form, CurrentUser user) {
    var errors = new InvalidInput();
    errors.require(!form.to().isBefore(form.from()), "to", form.to(), "合同结束日期不能早于开始日期");
    creditCode(form.creditCode(), form.creditCodeAnyway(), errors);
    errors.throwIfAny();
    var subject = assets.require(asset);
    return assets
        .mayWrite(subject, user)
        .then(own -> contractOf(subject, form))
        .then(
            allowed ->
                assets.record(
                    asset,
                    Change.of(
                        AssetAction.CONTRACT,
                        form.from(),
                        form.decision(),
                        form.contractNo(),
                        form.fileId()),
                    user,
                    () -> {
                      writer.contract(subject, form, doubtful(form.creditCode()), user);
                      return records.of(asset, clock.today());
                    }));
  }

  /** Ends a contract before its time. */
  @Transactional
  Result<OperationView> end(UUID asset, UUID contract, Ending ending, CurrentUser user) {
    assets.require(asset);
    var term = writer.term(asset, contract).orElseThrow(Problem::notFound);
    new InvalidInput()
        .require(
            !ending.on().isBefore(term.from()) && !ending.on().isAfter(term.to()),
            "on",
            ending.on(),
            "终止日期应在合同期 " + term.from() + " 至 " + term.to() + " 之内")
        .throwIfAny();
    if (term.ended()) {
      return Result.refused(Refusal.state("assets.contract.ended", "合同已经终止。"));
    }
    return assets.record(
        asset,
        Change.of(AssetAction.CONTRACT, ending.on(), "终止合同：" + ending.because(), null, null),
        user,
        () -> {
          writer.end(contract, ending);
          return records.of(asset, clock.today());
        });
  }

  /** Names who looks after it from a day on; whoever did before no longer does. */
  @Transactional
  Result<OperationView> steward(UUID asset, StewardForm form, CurrentUser user) {
    var from = Optional.ofNullable(form.from()).orElse(clock.today());
    past("from", from);
    var subject = assets.require(asset);
    return assets
        .mayWrite(subject, user)
        .then(own -> stewardOf(subject, from))
        .then(
            allowed ->
                assets.recordSteward(
                    asset,
                    Change.of(
                        AssetAction.STEWARD,
                        from,
                        form.unitName() + " " + form.person(),
                        null,
                        form.fileId()),
                    form.person(),
                    user,
                    () -> {
                      writer.steward(subject, form, from, user);
                      return records.of(asset, clock.today());
                    }));
  }

  /** 巡查、维修: no change of the asset, so it makes no version. */
  @Transactional
  Result<OperationView> upkeep(UUID asset, UpkeepForm form, CurrentUser user) {
    past("on", form.on());
    var subject = assets.require(asset);
    return assets
        .mayWrite(subject, user)
        .map(
            own -> {
              assets.requireFile(form.fileId());
              writer.upkeep(subject, form, user);
              return records.of(asset, clock.today());
            });
  }

  /**
   * What a valuer says it is worth, dated; original cost and net value stay as they are. Sources:
   * PLAN_4_1, PLAN_4_3.
   */
  @Transactional
  Result<OperationView> appraise(UUID asset, AppraisalForm form, CurrentUser user) {
    past("on", form.on());
    var errors = new InvalidInput();
    creditCode(form.creditCode(), form.creditCodeAnyway(), errors);
    errors.require(!form.value().isNegative(), "value", form.value(), "评估值不能为负");
    errors.throwIfAny();
    var subject = assets.require(asset);
    return assets.record(
        asset,
        Change.of(
            AssetAction.APPRAISE,
            form.on(),
            form.valuer() + " 评估 " + form.value() + " 元",
            form.reportNo(),
            form.fileId()),
        user,
        () -> {
          writer.appraise(subject, form, doubtful(form.creditCode()), user);
          return records.of(asset, clock.today());
        });
  }

  /** Adds a photo or a paper. */
  @Transactional
  Result<OperationView> attach(UUID asset, FileForm form, CurrentUser user) {
    var subject = assets.require(asset);
    return assets
        .mayWrite(subject, user)
        .map(
            own -> {
              assets.requireFile(form.fileId());
              writer.attach(subject, form, user);
              return records.of(asset, clock.today());
            });
  }

  /** Whoever the registration names looks after it from the day it was formed. */
  @EventListener
  void on(Registered registered) {
    writer.stewardsOf(registered.assets());
  }

  @EventListener
  void on(Moved moved) {
    writer.move(moved.asset());
  }

  private void past(String field, LocalDate day) {
    new InvalidInput().require(!day.isAfter(clock.today()), field, day, "日期不能晚于今天").throwIfAny();
  }

  private Result<AssetRecordService.Record> contractOf(
      AssetRecordService.Record subject, ContractForm form) {
    if (!subject.category().equals("J")) {
      return Result.refused(
          Refusal.guard("assets.contract.not-operating", "只有经营类资产登记经营合同。").citing("SRC_WUYUAN_1"));
    }
    if (writer.overlaps(subject.id(), form.from(), form.to())) {
      return Result.refused(Refusal.guard("assets.contract.overlap", "这段时间已有合同，请先登记原合同的终止日期。"));
    }
    return Result.done(subject);
  }

  private Result<AssetRecordService.Record> stewardOf(
      AssetRecordService.Record subject, LocalDate from) {
    return writer.stewardFrom(subject.id()).filter(since -> !from.isAfter(since)).isPresent()
        ? Result.refused(Refusal.guard("assets.steward.not-later", "新的管护责任应晚于现任责任人的开始日期。"))
        : Result.done(subject);
  }

  private static void creditCode(
      @Nullable String code, @Nullable Boolean anyway, InvalidInput errors) {
    if (code != null && !code.isBlank()) {
      errors.require(CreditCode.isWritten(code), "creditCode", code, "统一社会信用代码应为 18 位数字和大写字母");
      errors.require(
          !CreditCode.isWritten(code) || CreditCode.isValid(code) || Boolean.TRUE.equals(anyway),
          "creditCode",
          code,
          "校验位不对，请核对证照；确认无误的，勾选“核对无误，仍然登记”");
    }
  }

  private static boolean doubtful(@Nullable String code) {
    return code != null && !code.isBlank() && !CreditCode.isValid(code);
  }
}
