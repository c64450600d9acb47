package county.assets.asset;

import county.assets.asset.BookEvent.Registered;
import county.assets.events.Published.AssetRegistered;
import county.platform.event.Outbox;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and registers assets: one by one from a form, or many at once from a list. */
@Service
public class RegistrationService {

  private final AssetRepository assets;
  private final AssetNumbers numbers;
  private final AssetViews views;
  private final AssetCodes codes;
  private final WearTable table;
  private final Changes changes;
  private final BusinessClock clock;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;

  RegistrationService(
      AssetRepository assets,
      AssetNumbers numbers,
      AssetViews views,
      AssetCodes codes,
      WearTable table,
      Changes changes,
      BusinessClock clock,
      Outbox outbox,
      ApplicationEventPublisher inside) {
    this.assets = assets;
    this.numbers = numbers;
    this.views = views;
    this.codes = codes;
    this.table = table;
    this.changes = changes;
    this.clock = clock;
    this.outbox = outbox;
    this.inside = inside;
  }

  /**
   * Registers one asset at its original cost. Sources: PLAN_4_2, PLAN_4_7.
   *
   * @throws Problem 400 with everything that is wrong on the form; also for a place or a book
   *     outside the officer's own
   */
  @Transactional
  AssetView register(RegisterAsset form, CurrentUser user) {
    var errors = new InvalidInput();
    check(form, user, errors);
    errors.throwIfAny();
    return views.of(registered(List.of(form), Optional.empty(), user).getFirst(), user);
  }

  /**
   * Puts an asset on the list of a project, before everything about it is known. Source: PLAN_4_6.
   *
   * @throws Problem 400 as for a registration
   */
  @Transactional
  AssetView list(RegisterAsset form, CurrentUser user) {
    var errors = new InvalidInput();
    new FormCheck(form, codes, table, clock.today()).listing(errors);
    FormCheck.funding(form.fundingRows(), codes, clock.today(), errors);
    scope(form, user, errors);
    errors.throwIfAny();
    var asset = begun(form, numbers.next(form), AssetState.LISTED, user);
    var saved = assets.saveAndFlush(asset);
    changes.append(saved, null, Change.of(AssetAction.LIST), null, user);
    return views.of(saved, user);
  }

  /** Completes a listed asset to a registered one. */
  @Transactional
  Result<AssetView> complete(
      UUID id, RegisterAsset form, Optional<String> ifMatch, CurrentUser user) {
    var asset = assets.findById(id).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, asset.version());
    var errors = new InvalidInput();
    check(form, user, errors);
    errors.throwIfAny();
    if (!Books.mayWrite(user, asset.whose().keeper())) {
      return Result.refused(Books.othersBook());
    }
    return views
        .life()
        .take(asset.state(), AssetAction.REGISTER, views.situation(asset, user), Set.of())
        .map(
            row -> {
              var due = asset.stateSince().plusDays(row.within().orElseThrow().days());
              asset.take(form.content(codes, table, clock.today()));
              asset.registeredBy(user.id(), clock.now());
              asset.stewardIs(form.steward());
              asset.enter(AssetState.REGISTERED, clock.today());
              asset.changed(clock.now());
              var saved = assets.saveAndFlush(asset);
              changes.append(saved, AssetState.LISTED, registration(form), due, user);
              tell(List.of(saved));
              return views.of(saved, user);
            });
  }

  /**
   * Whether a form can be registered by this officer; says every error.
   *
   * @param errors receives them
   */
  @Transactional(readOnly = true)
  public void check(RegisterAsset form, CurrentUser user, InvalidInput errors) {
    new FormCheck(form, codes, table, clock.today()).registration(errors);
    scope(form, user, errors);
  }

  private static void scope(RegisterAsset form, CurrentUser user, InvalidInput errors) {
    var area = form.area();
    if (area != null && area.matches("\\d{12}")) {
      errors.require(user.appointment().covers(area), "area", area, "所在地不在您的管辖范围内");
      if (form.level() != null) {
        errors.require(
            Books.mayWrite(user, form.book()),
            "keeper",
            form.keeper(),
            "行业部门只能登记本单位账上的资产：层级选“行业部门”，记账单位选本单位");
      }
    }
  }

  /**
   * Registers checked forms in the open transaction.
   *
   * @param batch the imported list they came with
   * @return how many
   */
  @Transactional
  public int registerAll(List<RegisterAsset> forms, UUID batch, CurrentUser user) {
    return registered(forms, Optional.of(batch), user).size();
  }

  private List<Asset> registered(
      List<RegisterAsset> forms, Optional<UUID> batch, CurrentUser user) {
    var given = numbers.next(forms);
    var begun = new ArrayList<Asset>(forms.size());
    for (int at = 0; at < forms.size(); at++) {
      var asset = begun(forms.get(at), given.get(at), AssetState.REGISTERED, user);
      batch.ifPresent(asset::cameWith);
      begun.add(asset);
    }
    var saved = assets.saveAllAndFlush(begun);
    for (int at = 0; at < saved.size(); at++) {
      changes.append(saved.get(at), null, registration(forms.get(at)), null, user);
    }
    tell(saved);
    return saved;
  }

  private Asset begun(RegisterAsset form, AssetNumber number, AssetState state, CurrentUser user) {
    var asset =
        new Asset(
            Ids.next(),
            number,
            form.content(codes, table, clock.today()),
            state,
            clock.today(),
            user.id(),
            clock.now());
    asset.stewardIs(form.steward());
    return asset;
  }

  private static Change registration(RegisterAsset form) {
    return Change.of(AssetAction.REGISTER, form.formedOn(), null, form.document(), null);
  }

  private void tell(List<Asset> registered) {
    inside.publishEvent(new Registered(registered.stream().map(Asset::getId).toList()));
    LocalDate today = clock.today();
    outbox.appendAll(registered.stream().map(asset -> event(asset, today)).toList());
  }

  private static AssetRegistered event(Asset asset, LocalDate today) {
    var what = asset.what();
    var whose = asset.whose();
    return new AssetRegistered(
        Objects.requireNonNull(asset.getId()),
        asset.no(),
        what.name(),
        what.category(),
        what.kind(),
        whose.level().name(),
        whose.area(),
        whose.keeper(),
        whose.department(),
        whose.ownerKind().name(),
        whose.ownerName(),
        asset.origin().projectName(),
        asset.origin().projectYear(),
        asset.originalCost(),
        asset.origin().formedOn(),
        today);
  }
}
