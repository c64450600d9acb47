package county.monitoring.match;

import county.monitoring.batch.Batch;
import county.monitoring.batch.Batch.State;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchRows;
import county.monitoring.batch.BatchRows.Flaw;
import county.platform.sheet.SheetRow;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells of each row of a batch's file, in file order, what became of it. Holds a few bits for each
 * row and the flaws of 10,000 rows at a time. Made outside any transaction.
 */
final class RowResults {
  private static final int AHEAD = 10_000;

  private final BatchRows rows;
  private final Batch batch;
  private final BitSet accepted;
  private final BitSet out;
  private final BitSet unregistered;
  private final Map<Integer, String> inDoubt;
  private final Map<Integer, String> others;
  private final boolean applied;
  private Map<Integer, List<Flaw>> flaws = Map.of();
  private int flawsUpTo;
  private int place;

  RowResults(BatchRows rows, MatchService matches, BatchKind kind, Batch batch) {
    this.rows = rows;
    this.batch = batch;
    this.applied = batch.state() == State.CLOSED;
    this.accepted = applied ? matches.accepted(kind, batch) : new BitSet();
    this.out = applied ? new BitSet() : rows.skipped(batch.id());
    this.unregistered = applied ? rows.unregistered(batch.id()) : new BitSet();
    this.inDoubt = matches.inDoubt(batch.id());
    this.others = matches.foundToBeOthers(batch.id());
  }

  RowResult next(SheetRow row) {
    int at = place++;
    int number = row.number();
    if (accepted.get(number)) {
      return RowResult.ACCEPTED;
    }
    if (unregistered.get(at)) {
      return RowResult.UNREGISTERED;
    }
    if (inDoubt.containsKey(number)) {
      return RowResult.doubtful(inDoubt.getOrDefault(number, ""));
    }
    if (others.containsKey(number)) {
      return RowResult.other(others.getOrDefault(number, ""));
    }
    var wrong = flaws(number);
    if (wrong.isEmpty()) {
      return applied || out.get(at) ? RowResult.UNEXPLAINED : RowResult.CHECKED;
    }
    return RowResult.flawed(wrong);
  }

  private List<Flaw> flaws(int number) {
    if (number >= flawsUpTo) {
      flawsUpTo = number + AHEAD;
      flaws =
          rows.flaws(batch.id(), number, flawsUpTo).stream()
              .collect(Collectors.groupingBy(Flaw::row));
    }
    return flaws.getOrDefault(number, List.of());
  }
}
