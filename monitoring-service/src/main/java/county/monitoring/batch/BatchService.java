package county.monitoring.batch;

import county.monitoring.batch.Batch.State;
import county.monitoring.batch.Upload.Received;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with import batches: upload, look, decide. The work itself is done by {@link
 * BatchWorker}.
 */
@Service
public class BatchService {
  private final JdbcClient jdbc;
  private final BatchStore batches;
  private final ErrorStore errors;
  private final Reception reception;
  private final BatchKinds kinds;
  private final BatchWorker worker;
  private final Cursors cursors;

  BatchService(
      JdbcClient jdbc,
      BatchStore batches,
      ErrorStore errors,
      Reception reception,
      BatchKinds kinds,
      BatchWorker worker,
      Cursors cursors) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.errors = errors;
    this.reception = reception;
    this.kinds = kinds;
    this.worker = worker;
    this.cursors = cursors;
  }

  /**
   * Takes a file in, wholly or not at all; in its own transaction.
   *
   * @throws Problem when it is not complete, too large, or not this user's to supply
   */
  public Received receive(BatchKind kind, Upload upload, InputStream body, CurrentUser user) {
    var received = reception.receive(kind, upload, body, user);
    worker.wake();
    return received;
  }

  /** The batches of a kind, newest first. */
  @Transactional(readOnly = true)
  public Page<BatchView> list(BatchKind kind, Paging paging) {
    return list(kind, null, paging);
  }

  /**
   * The batches of a kind in a state, newest first.
   *
   * @param state null: in any
   */
  @Transactional(readOnly = true)
  public Page<BatchView> list(BatchKind kind, @Nullable State state, Paging paging) {
    return ListQuery.of("*", "batch", "id")
        .when("kind", kind.code(), "kind = :kind")
        .when("state", state == null ? null : state.name(), "state = :state")
        .sorted(null, "-uploaded", Map.of("uploaded", "seq"))
        .page(jdbc, cursors, paging, Batch::of)
        .map(batch -> BatchView.of(batch, kind, List.of()));
  }

  @Transactional(readOnly = true)
  public BatchView view(BatchKind kind, UUID id) {
    return viewOf(kind, require(kind, id));
  }

  /**
   * A batch whose rows are all accounted for.
   *
   * @throws Problem 404 when there is none, 409 while it is under way
   */
  @Transactional(readOnly = true)
  public Batch closed(BatchKind kind, UUID id) {
    var batch = require(kind, id);
    if (batch.state() != State.CLOSED) {
      throw Problem.conflict(
          "monitoring.batch.not-closed", "批次 " + batch.no() + " 还没有平账关闭，关闭后才有比对结果。");
    }
    return batch;
  }

  /**
   * A batch that nobody works on just now: its rows were checked, and perhaps applied.
   *
   * @throws Problem 404 when there is none, 409 while it is under way or was given up
   */
  @Transactional(readOnly = true)
  public Batch settled(BatchKind kind, UUID id) {
    var batch = require(kind, id);
    if (!List.of(State.PARSED, State.HELD, State.CLOSED).contains(batch.state())) {
      throw Problem.conflict(
          "monitoring.batch.not-offered", "批次 " + batch.no() + " 还在处理或已作废，现在没有逐行结果。");
    }
    return batch;
  }

  /** The newest batch of a kind that was neither discarded nor failed. */
  @Transactional(readOnly = true)
  public Optional<BatchView> last(BatchKind kind) {
    return batches.findLast(kind.code()).map(batch -> viewOf(kind, batch));
  }

  /** What was wrong, in file order. */
  @Transactional(readOnly = true)
  public Page<ErrorRow> errors(BatchKind kind, UUID id, Paging paging) {
    return errors.page(require(kind, id).id(), paging);
  }

  /** The head and the first rows of the file, identifying columns masked. */
  @Transactional(readOnly = true)
  public Preview preview(BatchKind kind, UUID id) {
    return reception.preview(kind, require(kind, id));
  }

  /** Lets a parsed batch be applied. */
  @Transactional
  public Result<BatchView> confirm(BatchKind kind, UUID id, CurrentUser user) {
    var batch = require(kind, id);
    if (!batches.decide(id, List.of(State.PARSED, State.HELD), State.MATCHING, user.id())) {
      return refused(batch, "确认");
    }
    worker.wakeAfterCommit();
    return Result.done(viewOf(kind, require(kind, id)));
  }

  /** Gives a parsed batch up; its file is deleted and may be sent again. */
  @Transactional
  public Result<BatchView> discard(BatchKind kind, UUID id, CurrentUser user) {
    var batch = require(kind, id);
    if (!batches.decide(id, List.of(State.PARSED, State.HELD), State.DISCARDED, user.id())) {
      return refused(batch, "放弃");
    }
    reception.forget(batch);
    return Result.done(viewOf(kind, require(kind, id)));
  }

  /** Matches the rows of a closed batch again whose persons were not registered. */
  @Transactional
  public Result<BatchView> rematch(BatchKind kind, UUID id, CurrentUser user) {
    var batch = require(kind, id);
    if (batch.counts().unregistered() == 0
        || !batches.decide(id, List.of(State.CLOSED), State.MATCHING, user.id())) {
      return refused(batch, "重新比对");
    }
    worker.wakeAfterCommit();
    return Result.done(viewOf(kind, require(kind, id)));
  }

  private static Result<BatchView> refused(Batch batch, String action) {
    return Result.refused(
        Refusal.state(
            "monitoring.batch.not-offered", "批次 " + batch.no() + " 现在不能" + action + "，请刷新后再看。"));
  }

  private BatchView viewOf(BatchKind kind, Batch batch) {
    return BatchView.of(batch, kind, batches.stages(batch.id()));
  }

  private Batch require(BatchKind kind, UUID id) {
    return batches
        .find(id)
        .filter(batch -> batch.kind().equals(kind.code()))
        .orElseThrow(Problem::notFound);
  }
}
