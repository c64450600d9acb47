package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.util.Optional;
import java.util.function.Function;

/** What other features may know of a feed. */
public final class FeedBook {
  private final PersonFeed<?> feed;

  private FeedBook(PersonFeed<?> feed) {
    this.feed = feed;
  }

  /**
   * @throws IllegalArgumentException for a kind of import that is no feed about persons
   */
  public static FeedBook of(BatchKind kind) {
    if (kind instanceof PersonFeed<?> feed) {
      return new FeedBook(feed);
    }
    throw new IllegalArgumentException(kind.code() + " is no feed about persons");
  }

  /** How often it comes, for people. */
  public String cycle() {
    return feed.cycle().label();
  }

  /** So many days after the last data date it is late. */
  public int cycleDays() {
    return feed.cycle().days();
  }

  /** Name of the unit that supplies it, as findings cite it. */
  public String agency() {
    return feed.agency();
  }

  /** The view of its facts that count: {@code batch_seq, sheet_row, area, person_id}, … */
  public String standing() {
    return feed.standing();
  }

  /** Whom of the registry its file should contain. */
  public Expectation expected(Batch batch) {
    return feed.expected(batch);
  }

  /** Why a row is in doubt, for people, by the code in {@code feed_doubt}. */
  public static String doubt(String code) {
    return Doubt.valueOf(code).sentence();
  }

  /** Whom a row is about. */
  public record Named(String name, String idNumber) {}

  /** Reads whom the good rows of a file are about. */
  public Function<SheetRow, Named> names(Head head, Batch batch) {
    return named(feed, head, batch);
  }

  private static <R extends PersonRow> Function<SheetRow, Named> named(
      PersonFeed<R> feed, Head head, Batch batch) {
    var reader = feed.reader(head, batch);
    return row -> {
      Optional<R> read = reader.read(row, (column, value, reason) -> {});
      return read.map(good -> new Named(good.name(), good.idNumber().normalised()))
          .orElseThrow(() -> new IllegalStateException("row " + row.number() + " is not good"));
    };
  }
}
