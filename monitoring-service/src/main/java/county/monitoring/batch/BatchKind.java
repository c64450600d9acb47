package county.monitoring.batch;

import county.platform.sheet.Columns;
import county.platform.sheet.Head;
import java.util.List;
import java.util.Optional;

/**
 * What can be imported: which columns, which rows are good, and what becomes of the good ones. One
 * bean for each feed and the roster.
 */
public interface BatchKind {

  /** The kind whose rows are households and members and not observations. */
  String ROSTER = "roster";

  /** Stable code, as it stands in the address. */
  String code();

  /** Name for people. */
  String name();

  /** Code of the unit that supplies it; empty: the unit of whoever uploads. */
  Optional<String> unit();

  /** The columns of its template, in order. */
  List<Column> columns();

  /** Rows that stand above the head of its Excel template. */
  default List<String> titles() {
    return List.of();
  }

  /** The check of one pass over the file; made anew for each pass, so that it may remember rows. */
  RowCheck check(Head head, Batch batch);

  /**
   * Applies the good rows by {@link BatchRun#eachChunk}. Called again after a crash: what was
   * committed is not asked again.
   */
  void apply(BatchRun run);

  /**
   * Draws the consequences once all rows are applied. Called again after a crash; keeps its place
   * by {@link BatchRun#commit}.
   */
  default void evaluate(BatchRun run) {}

  default boolean isRoster() {
    return code().equals(ROSTER);
  }

  /** The columns as the reader wants them. */
  default Columns sheetColumns() {
    return Columns.of(names(true), names(false));
  }

  private List<String> names(boolean required) {
    return columns().stream()
        .filter(column -> column.required() == required)
        .map(Column::name)
        .toList();
  }

  /**
   * A column.
   *
   * @param identifying its values identify a person (ID number, phone, account): sealed in error
   *     lists, masked in previews
   * @param description what to fill in, for the template and the upload page
   */
  record Column(String name, boolean required, boolean identifying, String description) {}
}
