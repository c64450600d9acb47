package county.assets.journal;

import static county.assets.journal.Account.ACCUMULATED;
import static county.assets.journal.Account.CLEARING;
import static county.assets.journal.Account.COST;
import static county.assets.journal.Account.FUNDS;
import static county.assets.journal.Account.TRANSIT;

import county.assets.asset.BookEvent;
import county.assets.asset.BookEvent.Added;
import county.assets.asset.BookEvent.Moved;
import county.assets.asset.BookEvent.Registered;
import county.assets.asset.BookEvent.Removed;
import county.assets.asset.BookEvent.Replanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows every change of the register with the entries it calls for, in the same transaction: what
 * stands in the register stands in the journal, or neither does.
 */
@Component
class BookKeeper {

  private final Journal journal;
  private final Plans plans;
  private final Runs runs;

  BookKeeper(Journal journal, Plans plans, Runs runs) {
    this.journal = journal;
    this.plans = plans;
    this.runs = runs;
  }

  @EventListener
  void on(BookEvent event) {
    switch (event) {
      case Registered registered -> {
        journal.open(registered.assets());
        plans.make(registered.assets());
      }
      case Added added -> {
        journal.book(
            added.asset(),
            journal.lineOf(added.asset()),
            EntryKind.ADDITION,
            added.on(),
            COST,
            FUNDS,
            added.amount(),
            added.document());
        journal.addCost(added.asset(), added.amount());
        plans.make(List.of(added.asset()));
      }
      case Replanned replanned -> plans.make(List.of(replanned.asset()));
      case Moved moved -> move(moved);
      case Removed removed -> remove(removed);
    }
  }

  /**
   * Out of one line of the ledgers and into another, with cost and depreciation. Never dated before
   * what is booked already: the months booked stay where they were.
   */
  private void move(Moved moved) {
    var asset = moved.asset();
    var book = journal.lock(asset);
    var to = journal.lineOf(asset);
    var day =
        Optional.ofNullable(book.bookedThrough())
            .map(month -> month.plusMonths(1).minusDays(1))
            .filter(booked -> booked.isAfter(moved.on()))
            .orElse(moved.on());
    var document = moved.document();
    var kind = EntryKind.TRANSFER;
    journal.book(asset, moved.from(), kind, day, TRANSIT, COST, book.cost(), document);
    journal.book(
        asset, moved.from(), kind, day, ACCUMULATED, TRANSIT, book.accumulated(), document);
    journal.book(asset, to, kind, day, COST, TRANSIT, book.cost(), document);
    journal.book(asset, to, kind, day, TRANSIT, ACCUMULATED, book.accumulated(), document);
    journal.move(asset, to.area());
  }

  /** Books the months up to its end, then takes cost and depreciation out. Nothing is deleted. */
  private void remove(Removed removed) {
    var asset = removed.asset();
    LocalDate on = removed.on();
    plans.make(List.of(asset));
    runs.bookUpTo(asset, on);
    var book = journal.lock(asset);
    var line = journal.lineOf(asset);
    var kind = removed.writtenOff() ? EntryKind.WRITE_OFF : EntryKind.DISPOSAL;
    var document = removed.document().orElse(null);
    journal.book(asset, line, kind, on, ACCUMULATED, COST, book.accumulated(), document);
    journal.book(asset, line, kind, on, CLEARING, COST, book.net(), document);
    journal.close(asset);
    plans.drop(asset);
  }
}
