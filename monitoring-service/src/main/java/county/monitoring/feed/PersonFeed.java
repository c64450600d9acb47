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

  /** {@code copy … from stdin binary} for the facts of this feed. */
  abstract String copyFacts();

  /** Adds the fields of a fact that are the feed's own, after those of its source. */
  abstract void copyFact(CopyRows fact, R row);

  /** The number of fields that {@link #copyFact} adds. */
  abstract int factFields();

  /**
   * Households with a fact of this batch: {@code select distinct household_id …} with {@code :seq}.
   */
  abstract String affectedHouseholds();

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
  static CopyRows source(
      CopyRows rows,
      int ownFields,
      Batch batch,
      int sheetRow,
      RegisteredPerson person,
      Instant recorded) {
    return rows.begin(5 + ownFields)
        .big(batch.seq())
        .integer(sheetRow)
        .text(person.area())
        .uuid(person.id())
        .time(recorded);
  }
}
