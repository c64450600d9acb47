package county.assets.title;

import county.assets.asset.AssetAction;
import county.assets.asset.AssetLifeService;
import county.assets.asset.AssetLifeService.Note;
import county.assets.asset.AssetLifeService.Subject;
import county.assets.asset.AssetLimits;
import county.assets.asset.AssetView;
import county.assets.asset.Change;
import county.assets.asset.OwnerKind;
import county.assets.title.TitleActs.Confirmation;
import county.assets.title.TitleActs.Giving;
import county.assets.title.TitleActs.NoticePosting;
import county.assets.title.TitleActs.Receiving;
import county.assets.title.TitleActs.ShareForm;
import county.assets.title.TitleActs.TitleAnswer;
import county.assets.title.TitleActs.TitleObjecting;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads an asset to its title and hands it over. Sources: PLAN_4_2, PLAN_4_7, PLAN_4_8. */
@Service
public class TitleService {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final AssetLifeService life;
  private final TitleRecords records;
  private final TitleWriter writer;
  private final AssetLimits limits;
  private final BusinessClock clock;

  TitleService(
      AssetLifeService life,
      TitleRecords records,
      TitleWriter writer,
      AssetLimits limits,
      BusinessClock clock) {
    this.life = life;
    this.records = records;
    this.writer = writer;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @throws Problem 404 outside the caller's place
   */
  @Transactional(readOnly = true)
  TitleView of(UUID asset) {
    if (!writer.exists(asset)) {
      throw Problem.notFound();
    }
    return records.of(asset);
  }

  /**
   * Hangs the notice; its last day is reckoned from the first by the notice period.
   *
   * @throws Problem 400 for days that cannot be
   */
  @Transactional
  Result<AssetView> publicise(
      UUID asset, NoticePosting posting, Optional<String> ifMatch, CurrentUser user) {
    var until = until(posting);
    return life.take(
        asset,
        Change.of(AssetAction.PUBLICISE, null, "公示至 " + until, null, posting.photoFileId()),
        new Note.Nothing(),
        ifMatch,
        user,
        subject ->
            writer.post(
                subject.id(), posting.from(), until, posting.place(), posting.photoFileId(), user));
  }

  private LocalDate until(NoticePosting posting) {
    var today = clock.today();
    var least = limits.days("title-notice", today).map(days -> posting.from().plusDays(days));
    var until = Optional.ofNullable(posting.until()).or(() -> least);
    new InvalidInput()
        .require(
            !posting.from().isBefore(today.minusDays(30)) && !posting.from().isAfter(today),
            "from",
            posting.from(),
            "公示开始日期不能早于30天前，也不能晚于今天")
        .require(until.isPresent(), "until", "", "没有规定公示天数，请填写公示结束日期")
        .require(
            until.filter(day -> !day.isAfter(posting.from())).isEmpty(),
            "until",
            posting.until(),
            "公示结束日期应晚于开始日期")
        .require(
            least.filter(day -> until.orElse(day).isBefore(day)).isEmpty(),
            "until",
            posting.until(),
            "公示不少于规定天数，应到 " + least.orElse(today) + " 或以后")
        .throwIfAny();
    return until.orElseThrow();
  }

  /** Registers an objection against the notice. */
  @Transactional
  Result<AssetView> object(
      UUID asset, TitleObjecting objecting, Optional<String> ifMatch, CurrentUser user) {
    return life.take(
        asset,
        Change.of(AssetAction.OBJECT, null, objecting.content(), null, null),
        new Note.Nothing(),
        ifMatch,
        user,
        subject -> writer.object(subject, objecting, clock.today()));
  }

  /** The objection does not hold: the notice hangs anew for its whole time. */
  @Transactional
  Result<AssetView> dismiss(
      UUID asset, TitleAnswer answer, Optional<String> ifMatch, CurrentUser user) {
    var today = clock.today();
    var place = Optional.ofNullable(answer.place()).orElseGet(() -> records.of(asset).lastPlace());
    var until = today.plusDays(limits.days("title-notice", today).orElse(7));
    return answered(
        AssetAction.DISMISS,
        asset,
        answer,
        ifMatch,
        user,
        subject -> writer.post(subject.id(), today, until, place, null, user));
  }

  /** The objection holds: back to the registration, which is corrected and publicised anew. */
  @Transactional
  Result<AssetView> uphold(
      UUID asset, TitleAnswer answer, Optional<String> ifMatch, CurrentUser user) {
    return answered(AssetAction.UPHOLD, asset, answer, ifMatch, user, subject -> {});
  }

  private Result<AssetView> answered(
      AssetAction action,
      UUID asset,
      TitleAnswer answer,
      Optional<String> ifMatch,
      CurrentUser user,
      Consumer<Subject> more) {
    return life.take(
        asset,
        Change.of(action, null, answer.answer(), null, null),
        new Note.Nothing(),
        ifMatch,
        user,
        subject -> {
          writer.answer(
              subject.id(), action == AssetAction.UPHOLD, answer.answer(), user, clock.today());
          more.accept(subject);
        });
  }

  /**
   * Confirms whose the asset is. Joint owners hold shares that make a whole.
   *
   * @throws Problem 400 for shares that do not
   */
  @Transactional
  Result<AssetView> confirm(
      UUID asset, Confirmation said, Optional<String> ifMatch, CurrentUser user) {
    return life.take(
        asset,
        Change.of(
            AssetAction.CONFIRM_TITLE,
            said.on(),
            said.ownerKind().label() + "：" + said.ownerName(),
            said.document(),
            said.fileId()),
        new Note.TitleConfirmed(
            Optional.ofNullable(said.certificateNo()), said.ownerKind(), said.ownerName()),
        ifMatch,
        user,
        subject -> {
          check(said, subject);
          writer.share(subject, said.shareRows());
        });
  }

  private static void check(Confirmation said, Subject subject) {
    var shares = said.shareRows();
    boolean joint = said.ownerKind() == OwnerKind.JOINT_VILLAGES;
    var total = shares.stream().map(ShareForm::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    new InvalidInput()
        .require(
            (said.ownerKind() == OwnerKind.HOUSEHOLD) == subject.household(),
            "ownerKind",
            said.ownerKind(),
            "到户资产归农户所有，其他资产不能归农户")
        .require(
            joint ? shares.size() >= 2 : shares.isEmpty(),
            "shares",
            shares.size(),
            "联建村至少填写两个村的份额，其他资产不填份额")
        .require(
            shares.stream().allMatch(row -> row.share().signum() > 0 && row.share().scale() <= 4),
            "shares",
            "",
            "每个份额应大于 0，最多四位小数")
        .require(
            shares.isEmpty() || total.compareTo(WHOLE) == 0,
            "shares",
            total.toPlainString(),
            "份额合计应为 100%")
        .throwIfAny();
  }

  /** The giving party signs the slip. */
  @Transactional
  Result<AssetView> give(UUID asset, Giving giving, Optional<String> ifMatch, CurrentUser user) {
    return life.take(
        asset,
        Change.of(
            AssetAction.GIVE,
            null,
            giving.fromParty() + " 移交 " + giving.toParty(),
            null,
            giving.fileId()),
        new Note.Nothing(),
        ifMatch,
        user,
        subject -> writer.give(subject, giving, user, clock.today()));
  }

  /** The receiving party signs it: another person. */
  @Transactional
  Result<AssetView> receive(
      UUID asset, Receiving receiving, Optional<String> ifMatch, CurrentUser user) {
    return life.take(
        asset,
        Change.of(AssetAction.RECEIVE, null, receiving.remark(), null, null),
        new Note.Nothing(),
        ifMatch,
        user,
        subject -> writer.receive(subject.id(), user, clock.today()));
  }
}
