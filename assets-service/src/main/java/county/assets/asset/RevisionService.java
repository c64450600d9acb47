package county.assets.asset;

import county.assets.asset.BookEvent.Added;
import county.assets.asset.BookEvent.Line;
import county.assets.asset.BookEvent.Moved;
import county.assets.asset.BookEvent.Replanned;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is registered, always with a paper; the original cost grows by documented additions
 * only and is never rewritten. Sources: PLAN_4_2, PLAN_4_13.
 */
@Service
public class RevisionService {

  private final AssetRepository assets;
  private final AssetViews views;
  private final AssetCodes codes;
  private final WearTable table;
  private final Changes changes;
  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher inside;

  RevisionService(
      AssetRepository assets,
      AssetViews views,
      AssetCodes codes,
      WearTable table,
      Changes changes,
      BusinessClock clock,
      JdbcClient jdbc,
      ApplicationEventPublisher inside) {
    this.assets = assets;
    this.views = views;
    this.codes = codes;
    this.table = table;
    this.changes = changes;
    this.clock = clock;
    this.jdbc = jdbc;
    this.inside = inside;
  }

  /**
   * Takes over a corrected form.
   *
   * @throws Problem 400 with everything that is wrong on it
   */
  @Transactional
  Result<AssetView> revise(UUID id, Revision revision, Optional<String> ifMatch, CurrentUser user) {
    var asset = require(id, ifMatch);
    var form = checked(asset, revision, user);
    var refusal = Books.against(asset, user);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    var before = Line.of(asset);
    var belonged = asset.whose();
    var category = asset.what().category();
    asset.take(form.content(codes, table, clock.today()));
    asset.stewardIs(form.steward() == null ? asset.steward().orElse(null) : form.steward());
    asset.changed(clock.now());
    var saved = assets.saveAndFlush(asset);
    var change =
        Change.of(
            AssetAction.REVISE,
            revision.effectiveOn(),
            revision.reason(),
            revision.document(),
            revision.fileId());
    changes.append(saved, saved.state(), change, null, user);
    if (saved.state() != AssetState.LISTED) {
      if (!saved.whose().sameBook(belonged) || !saved.what().category().equals(category)) {
        inside.publishEvent(
            new Moved(id, before, change.from(clock.today()), change.document().orElseThrow()));
      }
      inside.publishEvent(new Replanned(id));
    }
    return Result.done(views.of(saved, user));
  }

  private RegisterAsset checked(Asset asset, Revision revision, CurrentUser user) {
    var form = revision.form();
    var errors = new InvalidInput();
    errors.require(form != null, "form", "", "请填写变更后的内容");
    FormCheck.text(errors, "reason", revision.reason(), "请写明变更理由");
    FormCheck.text(errors, "document", revision.document(), "请写明变更依据的文件");
    day(errors, "effectiveOn", revision.effectiveOn());
    if (form != null) {
      var check = new FormCheck(form, codes, table, clock.today());
      if (asset.state() == AssetState.LISTED) {
        check.listing(errors);
      } else {
        check.registration(errors);
        errors.require(
            form.originalCost() == null
                || form.originalCost().compareTo(asset.originalCost().yuan()) == 0,
            "originalCost",
            form.originalCost(),
            "原始成本不能改写，现为 " + asset.originalCost() + " 元；新增投入请办理“追加成本”");
      }
      var area = form.area();
      if (area != null && area.matches("\\d{12}") && form.level() != null) {
        errors.require(user.appointment().covers(area), "area", area, "所在地不在您的管辖范围内");
        errors.require(
            Books.mayWrite(user, form.book()), "keeper", form.keeper(), "行业部门只能办理本单位账上的资产");
      }
    }
    errors.throwIfAny();
    changes.requireFiles(Optional.ofNullable(revision.fileId()).stream().toList());
    return Objects.requireNonNull(form);
  }

  /**
   * Adds money that was spent on an asset later; its months wear with it from then on. Sources:
   * PLAN_4_2, PLAN_4_3.
   *
   * @throws Problem 400 with everything that is wrong
   */
  @Transactional
  Result<AssetView> add(UUID id, Addition addition, Optional<String> ifMatch, CurrentUser user) {
    var asset = require(id, ifMatch);
    check(asset, addition);
    var refusal = Books.against(asset, user);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (asset.state() == AssetState.LISTED) {
      return Result.refused(
          Refusal.state("assets.addition.not-registered", "资产还没有登记，请在登记时填写全部成本。"));
    }
    var rows =
        addition.rows().stream()
            .map(row -> RegisterAsset.funding(row, asset.whose().area()))
            .toList();
    long amount = rows.stream().mapToLong(Asset.Funding::amount).sum();
    var addedOn = Objects.requireNonNull(addition.addedOn());
    var document = Objects.requireNonNull(addition.document());
    asset.add(rows);
    asset.changed(clock.now());
    var saved = assets.saveAndFlush(asset);
    keep(saved, addition, amount);
    changes.append(
        saved,
        saved.state(),
        Change.of(AssetAction.ADD_COST, addedOn, addition.reason(), document, addition.fileId()),
        null,
        user);
    inside.publishEvent(new Added(id, addedOn, amount, addition.extraMonths(), document));
    return Result.done(views.of(saved, user));
  }

  private void check(Asset asset, Addition addition) {
    var errors = new InvalidInput();
    FormCheck.text(errors, "reason", addition.reason(), "请写明追加内容");
    FormCheck.text(errors, "document", addition.document(), "请写明追加依据的文件");
    errors.require(addition.addedOn() != null, "addedOn", "", "请填写追加日期");
    day(errors, "addedOn", addition.addedOn());
    errors.require(
        addition.addedOn() == null || !addition.addedOn().isBefore(asset.origin().formedOn()),
        "addedOn",
        addition.addedOn(),
        "追加日期不能早于形成日期 " + asset.origin().formedOn());
    errors.require(
        addition.extraYears() == null || addition.extraYears() >= 0 && addition.extraYears() <= 50,
        "extraYears",
        addition.extraYears(),
        "延长年限应在 0 至 50 之间");
    errors.require(!addition.rows().isEmpty(), "funding", "", "请至少填写一项资金来源");
    FormCheck.funding(addition.rows(), codes, clock.today(), errors);
    errors.throwIfAny();
    changes.requireFiles(Optional.ofNullable(addition.fileId()).stream().toList());
  }

  private void day(InvalidInput errors, String field, @Nullable LocalDate day) {
    errors.require(day == null || !day.isAfter(clock.today()), field, day, "日期不能晚于今天");
  }

  private void keep(Asset asset, Addition addition, long amount) {
    jdbc.sql(
            "insert into asset_addition (id, asset_id, area, added_on, amount, extra_months, document) values (:id, :asset, :area, :on, :amount, :extra, :document)")
        .param("id", Ids.next())
        .param("asset", asset.getId())
        .param("area", asset.whose().area())
        .param("on", addition.addedOn())
        .param("amount", amount)
        .param("extra", addition.extraMonths())
        .param("document", addition.document())
        .update();
  }

  private Asset require(UUID id, Optional<String> ifMatch) {
    var asset = assets.findById(id).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, asset.version());
    return asset;
  }
}
