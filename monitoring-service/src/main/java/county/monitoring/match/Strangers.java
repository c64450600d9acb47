package county.monitoring.match;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchRows;
import county.monitoring.feed.FeedBook;
import county.monitoring.match.MatchRow.Kind;
import county.platform.crypto.Masks;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetRow;
import county.platform.web.Cursors;
import county.platform.web.NumberedPages;
import county.platform.web.NumberedPages.Numbered;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Total;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Rows whose person nobody has registered (只有对方有). They stand nowhere but in the file: each answer
 * reads it again from the first row, one row at a time. Outside any transaction.
 */
@Component
class Strangers {
  private final BatchRows rows;
  private final MatchService matches;
  private final Cursors cursors;

  Strangers(BatchRows rows, MatchService matches, Cursors cursors) {
    this.rows = rows;
    this.matches = matches;
    this.cursors = cursors;
  }

  Page<MatchRow> page(BatchKind kind, Batch batch, Paging paging) {
    return NumberedPages.page(
        cursors,
        paging,
        "match " + Kind.THEIRS + batch.id(),
        Total.of(batch.counts().unregistered()),
        new NumberedPages.Rows<MatchRow>() {
          @Override
          public List<Numbered<MatchRow>> after(int number, int limit) {
            var found = new ArrayList<Numbered<MatchRow>>();
            try (var pass = new Pass(kind, batch)) {
              for (var row = pass.next();
                  row.isPresent() && found.size() < limit;
                  row = pass.next()) {
                if (row.get().number() > number) {
                  found.add(pass.shown(row.get()));
                }
              }
            }
            return found;
          }

          @Override
          public List<Numbered<MatchRow>> before(int number, int limit) {
            var last = new ArrayDeque<SheetRow>();
            try (var pass = new Pass(kind, batch)) {
              for (var row = pass.next();
                  row.isPresent() && row.get().number() < number;
                  row = pass.next()) {
                last.add(row.get());
                if (last.size() > limit) {
                  last.poll();
                }
              }
              return last.stream().map(pass::shown).toList();
            }
          }
        });
  }

  long each(BatchKind kind, Batch batch, Consumer<MatchRow> take) {
    long count = 0;
    try (var pass = new Pass(kind, batch)) {
      for (var row = pass.next(); row.isPresent(); row = pass.next()) {
        take.accept(pass.shown(row.get()).value());
        count++;
      }
    }
    return count;
  }

  /** One reading of the file. */
  private final class Pass implements AutoCloseable {
    private final BitSet unregistered;
    private final Map<Integer, String> others;
    private final SheetReader reader;
    private final Function<SheetRow, FeedBook.Named> names;
    private int place;

    Pass(BatchKind kind, Batch batch) {
      this.unregistered = rows.unregistered(batch.id());
      this.others = matches.foundToBeOthers(batch.id());
      this.reader = rows.open(kind, batch);
      this.names = FeedBook.of(kind).names(reader.head(), batch);
    }

    Optional<SheetRow> next() {
      for (var row = reader.next(); row != null; row = reader.next()) {
        if (unregistered.get(place++) || others.containsKey(row.number())) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    }

    Numbered<MatchRow> shown(SheetRow row) {
      var named = names.apply(row);
      var found = others.get(row.number());
      return new Numbered<>(
          row.number(),
          new MatchRow(
              Kind.THEIRS,
              Optional.of(row.number()),
              named.name(),
              Masks.idNumber(named.idNumber()),
              "",
              found == null ? "农户档案里没有这个证件号码" : "经核对不是档案里的那个人：" + found));
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
