package county.assets.asset;

import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets other features put something on the record of an asset that is no step of its life. */
@Service
public class AssetRecordService {

  private final AssetRepository assets;
  private final Changes changes;
  private final BusinessClock clock;

  AssetRecordService(AssetRepository assets, Changes changes, BusinessClock clock) {
    this.assets = assets;
    this.changes = changes;
    this.clock = clock;
  }

  /** What a feature needs to know of the asset it writes about. */
  public record Record(UUID id, String no, String area, String keeper, String category) {}

  /**
   * @throws Problem 404 for an asset outside the caller's place
   */
  @Transactional(readOnly = true)
  public Record require(UUID id) {
    return record(load(id));
  }

  /** Whether the caller writes in its book. */
  public Result<Record> mayWrite(Record asset, CurrentUser user) {
    return Books.mayWrite(user, asset.keeper())
        ? Result.done(asset)
        : Result.refused(Books.othersBook());
  }

  /**
   * @throws Problem 400 for a file the caller cannot see
   */
  @Transactional(readOnly = true)
  public void requireFile(@Nullable UUID file) {
    changes.requireFiles(file == null ? List.of() : List.of(file));
  }

  /** Writes rows and a line of the change log, as a new version of the asset. */
  @Transactional
  public <T> Result<T> record(UUID id, Change change, CurrentUser user, Supplier<T> rows) {
    return write(load(id), change, user, rows);
  }

  /** The same, with who looks after it from now on. */
  @Transactional
  public <T> Result<T> recordSteward(
      UUID id, Change change, String person, CurrentUser user, Supplier<T> rows) {
    var asset = load(id);
    if (Books.mayWrite(user, asset.whose().keeper())) {
      asset.stewardIs(person);
    }
    return write(asset, change, user, rows);
  }

  private <T> Result<T> write(Asset asset, Change change, CurrentUser user, Supplier<T> rows) {
    var refusal = Books.against(asset, user);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    changes.requireFiles(change.file().stream().toList());
    asset.changed(clock.now());
    var saved = assets.saveAndFlush(asset);
    changes.append(saved, saved.state(), change, null, user);
    return Result.done(rows.get());
  }

  private Asset load(UUID id) {
    return assets.findById(id).orElseThrow(Problem::notFound);
  }

  private static Record record(Asset asset) {
    return new Record(
        asset.getId(),
        asset.no(),
        asset.whose().area(),
        asset.whose().keeper(),
        asset.what().category());
  }
}
