package county.assets.asset;

import county.assets.asset.BookEvent.Removed;
import county.assets.asset.BookEvent.Replanned;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of an asset's life. Other features take theirs through it. */
@Service
public class AssetLifeService {

  private final AssetRepository assets;
  private final AssetViews views;
  private final Changes changes;
  private final BusinessClock clock;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher inside;

  AssetLifeService(
      AssetRepository assets,
      AssetViews views,
      Changes changes,
      BusinessClock clock,
      Deadlines deadlines,
      ApplicationEventPublisher inside) {
    this.assets = assets;
    this.views = views;
    this.changes = changes;
    this.clock = clock;
    this.deadlines = deadlines;
    this.inside = inside;
  }

  /**
   * What a feature that takes a step may know and note of the asset.
   *
   * @param area 12-digit code of its place
   */
  public record Subject(UUID id, String no, String area, String keeper, boolean household) {}

  /** What a step notes in the asset itself. */
  public sealed interface Note {
    /** Nothing but the state. */
    record Nothing() implements Note {}

    /** Title is confirmed: whose it is, and by which certificate. */
    record TitleConfirmed(Optional<String> certificate, OwnerKind ownerKind, String ownerName)
        implements Note {}

    /** It is on file under a number. */
    record Filed(String number) implements Note {}
  }

  /** Takes a step that changes the state only. */
  @Transactional
  public Result<AssetView> take(
      UUID id, Change change, Optional<String> ifMatch, CurrentUser user) {
    return take(id, change, new Note.Nothing(), ifMatch, user, subject -> {});
  }

  /**
   * Takes a step with what it notes, and lets the feature write its own rows in the same
   * transaction once the step is possible.
   *
   * @throws Problem 404 for an asset outside the caller's place, 412 for another version
   */
  @Transactional
  public Result<AssetView> take(
      UUID id,
      Change change,
      Note note,
      Optional<String> ifMatch,
      CurrentUser user,
      Consumer<Subject> rows) {
    var asset = assets.findById(id).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, asset.version());
    changes.requireFiles(change.file().stream().toList());
    notInTheFuture(change);
    if (!Books.mayWrite(user, asset.whose().keeper())) {
      return Result.refused(Books.othersBook());
    }
    return views
        .life()
        .take(asset.state(), change.action(), views.situation(asset, user), papers(change))
        .map(row -> settle(asset, row, change, note, user, rows));
  }

  private void notInTheFuture(Change change) {
    new InvalidInput()
        .require(
            change.effectiveOn().filter(day -> day.isAfter(clock.today())).isEmpty(),
            "effectiveOn",
            change.effectiveOn().orElse(null),
            "日期不能晚于今天")
        .throwIfAny();
  }

  private static Set<String> papers(Change change) {
    return change.document().isPresent() ? Set.of(AssetLife.Paper.DOCUMENT.name()) : Set.of();
  }

  private AssetView settle(
      Asset asset,
      Transition<AssetState, AssetAction, Situation> row,
      Change change,
      Note note,
      CurrentUser user,
      Consumer<Subject> rows) {
    if (!user.may(row.permission())) {
      throw Problem.notAllowed("county.access.denied", "您的岗位没有办理这一步的权限。");
    }
    var from = asset.state();
    var due = row.within().map(limit -> deadlines.due(asset.stateSince(), limit)).orElse(null);
    asset.enter(row.to(), clock.today());
    note(asset, note, change);
    if (change.action() == AssetAction.PUT_IN_USE) {
      asset.inUseSince(change.from(clock.today()));
    }
    asset.changed(clock.now());
    var saved = assets.saveAndFlush(asset);
    changes.append(saved, from, change, due, user);
    rows.accept(
        new Subject(
            saved.getId(),
            saved.no(),
            saved.whose().area(),
            saved.whose().keeper(),
            saved.whose().level() == AssetLevel.HOUSEHOLD));
    tellBooks(saved, change);
    return views.of(saved, user);
  }

  private void note(Asset asset, Note note, Change change) {
    LocalDate on = change.from(clock.today());
    switch (note) {
      case Note.Nothing nothing -> {}
      case Note.TitleConfirmed confirmed -> {
        asset.confirmTitle(on, confirmed.certificate());
        asset.ownerIs(confirmed.ownerName(), confirmed.ownerKind());
      }
      case Note.Filed filed -> asset.file(on, filed.number());
    }
  }

  private void tellBooks(Asset asset, Change change) {
    switch (change.action()) {
      case DISPOSE, WRITE_OFF ->
          inside.publishEvent(
              new Removed(
                  asset.getId(),
                  change.action() == AssetAction.WRITE_OFF,
                  asset.removedOn().orElseThrow(),
                  change.document()));
      case PUT_IN_USE -> inside.publishEvent(new Replanned(asset.getId()));
      default -> {}
    }
  }
}
