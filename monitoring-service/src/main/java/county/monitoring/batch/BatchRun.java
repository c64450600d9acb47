package county.monitoring.batch;

import county.monitoring.batch.Batch.State;
import county.monitoring.batch.Chunk.Applied;
import county.monitoring.batch.ChunkStore.Step;
import county.monitoring.batch.ErrorStore.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One instance's work on one batch, under a lease. What it commits is committed together with how
 * far it has come.
 */
public final class BatchRun {
  private final BatchTools tools;
  private final BatchKind kind;
  private final Batch batch;
  private final UUID lease;

  BatchRun(BatchTools tools, BatchKind kind, Batch batch, UUID lease) {
    this.tools = tools;
    this.kind = kind;
    this.batch = batch;
    this.lease = lease;
  }

  public Batch batch() {
    return batch;
  }

  /**
   * Applies the steps that are not done yet. While one is applied the next is read and prepared.
   *
   * @param prepare outside any transaction, in another thread: parse, normalise, hash
   * @param apply inside a transaction in system scope; what it returns is added to the sums in the
   *     same transaction
   */
  public <T> void eachChunk(Function<Chunk, T> prepare, BiFunction<Chunk, T, Applied> apply) {
    reopenWhenAllAreDone();
    var steps = tools.read(() -> tools.chunks().all(batch.id()));
    long total = steps.stream().mapToLong(Step::rows).sum();
    tools.commit(() -> tools.batches().beginStage(batch, Stage.MATCHED, total));
    try (var reading =
            tools.inSystemScope(() -> ChunkReader.open(tools.source(batch), kind, steps));
        var ahead = new Ahead<>(() -> prepared(reading, prepare))) {
      for (var ready = ahead.next(); ready.isPresent(); ready = ahead.next()) {
        var now = ready.get();
        tools.commit(() -> commit(now, apply));
        tools.stopIfAsked();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    tools.commit(
        () -> {
          tools.batches().endStage(batch, Stage.MATCHED);
          tools.batches().enter(batch, lease, State.EVALUATING);
        });
  }

  /**
   * Says, in the transaction of a step, what is wrong with a row and only applying could tell.
   *
   * @param column name of a column of the kind
   */
  public void complain(int row, String column, String value, String reason) {
    boolean identifying =
        kind.columns().stream()
            .anyMatch(known -> known.name().equals(column) && known.identifying());
    tools.errors().add(batch, List.of(new Complaint(row, column, value, reason, identifying)));
  }

  /** All done and yet to be applied: the rows that were not registered are asked for again. */
  private void reopenWhenAllAreDone() {
    tools.commit(
        () -> {
          if (tools.chunks().all(batch.id()).stream().allMatch(Step::done)) {
            tools
                .batches()
                .add(
                    batch,
                    lease,
                    Counts.feed(0, -tools.chunks().reopenUnregistered(batch.id()), 0));
          }
        });
  }

  private record Ready<T>(Chunk chunk, T prepared, long rowsSoFar) {}

  private <T> Optional<Ready<T>> prepared(ChunkReader reading, Function<Chunk, T> prepare) {
    return tools
        .inSystemScope(reading::next)
        .map(chunk -> new Ready<>(chunk, prepare.apply(chunk), reading.rowsSoFar()));
  }

  private <T> void commit(Ready<T> ready, BiFunction<Chunk, T, Applied> apply) {
    var applied = apply.apply(ready.chunk(), ready.prepared());
    if (applied.counts().accountedFor() != ready.chunk().rows().size()) {
      throw new IllegalStateException(
          "step "
              + ready.chunk().number()
              + " of batch "
              + batch.no()
              + " does not account for its rows");
    }
    tools.batches().add(batch, lease, applied.counts());
    tools.chunks().done(batch.id(), ready.chunk().number(), applied.unregistered());
    tools.batches().stageDone(batch, Stage.MATCHED, ready.rowsSoFar());
  }

  /** How far {@link #commit} has come, in the kind's own words; empty at the beginning. */
  public Optional<String> position() {
    return tools.read(() -> tools.batches().find(batch.id())).flatMap(Batch::position);
  }

  /** Says how many households are to be evaluated. */
  public void evaluating(long households) {
    tools.commit(() -> tools.batches().beginStage(batch, Stage.EVALUATED, households));
  }

  /**
   * Evaluates the households from one place on to the last, in steps. While one is kept the next is
   * prepared.
   *
   * @param prepare from place, to place (excluded): in a transaction of its own that only reads, in
   *     another thread
   * @param keep inside a transaction that also keeps how far the evaluation has come
   */
  public <T> void eachHouseholds(
      int first, int total, int size, BiFunction<Integer, Integer, T> prepare, Consumer<T> keep) {
    var places = IntStream.iterate(first, at -> at < total, at -> at + size).iterator();
    Supplier<Optional<Evaluated<T>>> source =
        () -> {
          if (!places.hasNext()) {
            return Optional.empty();
          }
          int from = places.next();
          int to = Math.min(from + size, total);
          return Optional.of(new Evaluated<>(to, tools.read(() -> prepare.apply(from, to))));
        };
    try (var ahead = new Ahead<>(source)) {
      for (var step = ahead.next(); step.isPresent(); step = ahead.next()) {
        var now = step.get();
        commit(String.valueOf(now.to()), now.to(), () -> keep.accept(now.prepared()));
      }
    }
  }

  private record Evaluated<T>(int to, T prepared) {}

  /**
   * One step of the evaluation: work and position in one transaction in system scope.
   *
   * @param done households done when this is committed
   */
  public void commit(String position, long done, Runnable work) {
    tools.stopIfAsked();
    tools.commit(
        () -> {
          work.run();
          tools.batches().position(batch, lease, position);
          tools.batches().stageDone(batch, Stage.EVALUATED, done);
        });
  }

  /** Reads in one transaction in system scope. */
  public <T> T read(Supplier<T> query) {
    return tools.read(query);
  }

  void close() {
    tools.commit(
        () -> {
          tools.batches().beginStage(batch, Stage.CLOSED, 1);
          tools.batches().endStage(batch, Stage.EVALUATED);
          tools.batches().endStage(batch, Stage.CLOSED);
          tools.batches().enter(batch, lease, State.CLOSED);
        });
  }
}
