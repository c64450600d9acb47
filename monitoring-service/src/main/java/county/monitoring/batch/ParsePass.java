package county.monitoring.batch;

import county.monitoring.batch.Batch.Mode;
import county.monitoring.batch.Batch.State;
import county.monitoring.batch.BatchKind.Column;
import county.monitoring.batch.ChunkStore.Step;
import county.monitoring.batch.ErrorStore.Complaint;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the whole file once and checks every row: what is wrong is kept, what is out is marked,
 * nothing else is written. Errors are kept as they are found; a pass that was cut off begins again
 * and puts its errors in place of the old ones.
 */
final class ParsePass {
  /** So many errors are kept; a file with more is of no use, and the sums count all of them. */
  static final int ERRORS_KEPT = 100_000;

  private static final int REPORT_EVERY = 5 * Chunk.ROWS;

  /** In mode COMMIT, rejected rows above this share hold the batch for a person: 1 in 20. */
  private static final int HELD_ABOVE = 20;

  private final BatchTools tools;
  private final BatchKind kind;
  private final Batch batch;
  private final UUID lease;
  private final Set<String> identifying;
  private final ColumnCounts columns;
  private final List<Step> steps = new ArrayList<>();
  private final List<Complaint> errors = new ArrayList<>();
  private BitSet skipped = new BitSet();
  private long rows;
  private long rejected;
  private long duplicates;
  private int errorsKept;

  ParsePass(BatchTools tools, BatchKind kind, Batch batch, UUID lease) {
    this.tools = tools;
    this.kind = kind;
    this.batch = batch;
    this.lease = lease;
    this.columns = new ColumnCounts(kind);
    this.identifying =
        kind.columns().stream()
            .filter(Column::identifying)
            .map(Column::name)
            .collect(Collectors.toSet());
  }

  void run() throws IOException {
    tools.commit(
        () -> {
          tools.batches().enter(batch, lease, State.PARSING);
          tools.batches().beginStage(batch, Stage.PARSED, 0);
          tools.batches().clearCounts(batch);
          tools.errors().clear(batch.id());
        });
    try (var reader = SheetReader.open(tools.source(batch), kind.sheetColumns());
        var ahead = new Ahead<>(() -> tools.inSystemScope(() -> some(reader)))) {
      var check = kind.check(reader.head(), batch);
      for (var some = ahead.next(); some.isPresent(); some = ahead.next()) {
        for (var row : some.get()) {
          columns.look(reader.head(), row);
          mark(row.isLongerThan(reader.head()) ? shifted(row) : judged(check, row));
        }
        if (rows % REPORT_EVERY == 0) {
          tools.commit(this::report);
          tools.stopIfAsked();
        }
      }
    }
    tools.commit(this::finish);
  }

  /** The rows of the next step; empty at the end. */
  private static Optional<List<SheetRow>> some(SheetReader reader) {
    var some = new ArrayList<SheetRow>(Chunk.ROWS);
    for (var row = reader.next(); row != null; row = reader.next()) {
      some.add(row);
      if (some.size() == Chunk.ROWS) {
        break;
      }
    }
    return some.isEmpty() ? Optional.empty() : Optional.of(some);
  }

  private RowCheck.Verdict judged(RowCheck check, SheetRow row) {
    int before = errors.size();
    var verdict = check.check(row, (column, value, reason) -> keep(row, column, value, reason));
    if (verdict == RowCheck.Verdict.DUPLICATE) {
      errors.subList(before, errors.size()).replaceAll(Complaint::asDuplicate);
    }
    return verdict;
  }

  private RowCheck.Verdict shifted(SheetRow row) {
    keep(row, "", row.cells()[row.cells().length - 1], "这一行比表头长，内容可能错位（多半是多了逗号）");
    return RowCheck.Verdict.REJECTED;
  }

  private void keep(SheetRow row, String column, String value, String reason) {
    columns.complainedOf(column);
    if (errorsKept++ < ERRORS_KEPT) {
      errors.add(new Complaint(row.number(), column, value, reason, identifying.contains(column)));
    }
  }

  private void mark(RowCheck.Verdict verdict) {
    int place = (int) (rows++ % Chunk.ROWS);
    if (verdict != RowCheck.Verdict.GOOD) {
      skipped.set(place);
      rejected += verdict == RowCheck.Verdict.REJECTED ? 1 : 0;
      duplicates += verdict == RowCheck.Verdict.DUPLICATE ? 1 : 0;
    }
    if (place == Chunk.ROWS - 1) {
      closeStep(Chunk.ROWS);
    }
  }

  private void closeStep(int size) {
    steps.add(new Step(steps.size(), size, skipped, false));
    skipped = new BitSet();
  }

  private void report() {
    tools.errors().add(batch, errors);
    errors.clear();
    tools.batches().touch(batch, lease);
    tools.batches().stageDone(batch, Stage.PARSED, rows);
  }

  private void finish() {
    if (rows % Chunk.ROWS > 0) {
      closeStep((int) (rows % Chunk.ROWS));
    }
    report();
    if (rows == 0) {
      tools.batches().fail(batch, lease, "文件里只有表头，没有数据行。");
      return;
    }
    tools.chunks().replaceAll(batch.id(), steps);
    tools.batches().keepColumns(batch, columns.all());
    tools.batches().add(batch, lease, Counts.parsed(rows, duplicates, rejected));
    tools.batches().beginStage(batch, Stage.PARSED, rows);
    tools.batches().endStage(batch, Stage.PARSED);
    tools.batches().enter(batch, lease, next());
  }

  private State next() {
    if (batch.mode() == Mode.VALIDATE) {
      return State.PARSED;
    }
    return rejected * HELD_ABOVE > rows ? State.HELD : State.MATCHING;
  }
}
