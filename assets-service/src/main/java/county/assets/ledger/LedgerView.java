package county.assets.ledger;

import county.platform.policy.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger: lines by its second dimension, columns by category (三本台账). Sources: PLAN_4_5, PLAN_4_9.
 *
 * @param register what the register holds in the same place; only for today as known now
 */
record LedgerView(
    LedgerQuery.By by,
    LocalDate asOf,
    Optional<LocalDate> knownOn,
    List<LedgerLine> lines,
    LedgerLine total,
    Optional<Register> register,
    List<String> clauses) {

  /** What asks for these ledgers: three by category, general and sub-ledgers by unit. */
  static final List<String> CLAUSES = List.of("PLAN_4_5", "PLAN_4_9", "PLAN_4_10", "PLAN_4_11");

  /** One line; {@code cells} by category. */
  record LedgerLine(String key, String label, Map<String, Cell> cells, Cell sum) {}

  /** A number of the ledger. */
  record Cell(long assets, Money cost, Money accumulated, Money net) {
    static final Cell NONE = new Cell(0, Money.ZERO, Money.ZERO, Money.ZERO);

    static Cell of(long assets, long cost, long accumulated) {
      return new Cell(
          assets, new Money(cost), new Money(accumulated), new Money(cost - accumulated));
    }

    Cell plus(Cell other) {
      return new Cell(
          assets + other.assets,
          cost.plus(other.cost),
          accumulated.plus(other.accumulated),
          net.plus(other.net));
    }
  }

  /** The register beside its ledger, and whether they agree. Source: PLAN_4_12. */
  record Register(long assets, Money cost, boolean agrees) {}

  /** One asset in a ledger. */
  record LedgerRow(
      String id,
      String no,
      String name,
      String categoryLabel,
      String levelLabel,
      String keeperName,
      String departmentName,
      String ownerName,
      Money cost,
      Money accumulated,
      Money net) {}
}
