package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchRun;
import county.monitoring.batch.CopyRows;
import county.monitoring.batch.RowCheck;
import county.monitoring.batch.RowCheck.Complaints;
import county.monitoring.batch.RowCheck.Verdict;
import county.platform.identity.IdNumberReader;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed whose rows are about persons named by ID number. Another agency's feed is one more class
 * like {@link MedicalFeed}: its columns, how a row is read, what makes two rows the same, and the
 * table its facts go to.
 */
abstract class PersonFeed<R extends PersonRow> implements BatchKind {
  private final FeedPipeline pipeline;

  PersonFeed(FeedPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Reads rows of one file. */
  interface Reader<R> {

    /** The row, or empty after saying everything that is wrong with it. */
    Optional<R> read(SheetRow row, Complaints complaints);
  }

  abstract Reader<R> reader(Head head, Batch batch);

  /** What makes two rows the same (the agency's own document number). */
  abstract String identity(R row);

  /** Name of the unit that supplies it, as findings cite it (医保局). */
  abstract String agency();

  /** How often it comes. */
  abstract Cycle cycle();

  /** The table of its facts; see the migrations for what every such table has. */
  abstract String facts();

  /** The view of the facts that count. */
  final String standing() {
    return facts().replace("_fact", "_standing");
  }

  /** Whom of the registry a file of this feed should contain. */
  abstract Expectation expected(Batch batch);

  /** The columns that are the feed's own, as {@link #copyFact} fills them. */
  abstract List<String> factColumns();

  /** Adds the fields of a fact that are the feed's own, after those of its source. */
  abstract void copyFact(CopyRows fact, R row);

  final String copyFacts() {
    return "copy %s (batch_seq, sheet_row, area, person_id, recorded_at, %s) from stdin binary"
        .formatted(facts(), String.join(", ", factColumns()));
  }

  /** How identity numbers of this batch are read. */
  final IdNumberReader numbers(Batch batch) {
    return pipeline.numbers(batch);
  }

  @Override
  public RowCheck check(Head head, Batch batch) {
    var reader = reader(head, batch);
    var seen = new SeenRows();
    return (row, complaints) ->
        reader
            .read(row, complaints)
            .map(
                good ->
                    seen.check(identity(good), row.number(), complaints)
                        ? Verdict.GOOD
                        : Verdict.DUPLICATE)
            .orElse(Verdict.REJECTED);
  }

  @Override
  public void apply(BatchRun run) {
    pipeline.apply(this, run);
  }

  @Override
  public void evaluate(BatchRun run) {
    pipeline.evaluate(this, run);
  }

  /** Where a fact comes from: {@code batch_seq, sheet_row, area, person_id, recorded_at}. */
  final CopyRows source(
      CopyRows rows, Batch batch, int sheetRow, RegisteredPerson person, Instant recorded) {
    return rows.begin(5 + factColumns().size())
        .big(batch.seq())
        .integer(sheetRow)
        .text(person.area())
        .uuid(person.id())
        .time(recorded);
  }
}
