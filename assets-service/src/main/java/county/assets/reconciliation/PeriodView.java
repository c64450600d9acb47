package county.assets.reconciliation;

import county.platform.policy.Money;
import county.platform.policy.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A period as it is shown.
 *
 * @param units every unit in sight that has a list, signed or not
 * @param levels county = departments + townships, township = villages + own: each side of the
 *     equations
 * @param standsAgainst why it cannot be closed yet; empty: it can, by another person
 */
record PeriodView(
    PeriodRow period,
    List<UnitStand> units,
    List<Equation> levels,
    List<DifferenceCount> differences,
    List<BookRow> books,
    List<Refusal> standsAgainst) {

  record PeriodRow(
      String code,
      LocalDate from,
      LocalDate to,
      LocalDate dueOn,
      boolean closed,
      boolean overdue,
      Optional<String> closedByName,
      Optional<LocalDate> closedOn,
      Optional<String> remark,
      Optional<String> digest) {

    static PeriodRow of(Period period, LocalDate today) {
      return new PeriodRow(
          period.code(),
          period.from(),
          period.to(),
          period.dueOn(),
          period.closed(),
          !period.closed() && today.isAfter(period.dueOn()),
          period.closedByName(),
          period.closedOn(),
          period.remark(),
          period.digest());
    }
  }

  /**
   * A unit and its list.
   *
   * @param signed whether it has signed what the list says now
   * @param stale it has signed, but the list has changed since
   * @param maySign whether the reader may sign for it
   * @param onBehalf whether he would sign for another
   */
  record UnitStand(
      String keeper,
      String name,
      long assets,
      Money cost,
      Money accumulated,
      Money net,
      String digest,
      boolean signed,
      boolean stale,
      Optional<String> signedByName,
      Optional<Instant> signedAt,
      Optional<Boolean> signedOnBehalf,
      Optional<String> remark,
      boolean maySign,
      boolean onBehalf) {}

  /** One equation of the ledgers. */
  record Equation(String key, String name, Money whole, Money units, Money places, boolean holds) {}

  record DifferenceCount(String kind, String kindLabel, long open, long explained, long settled) {}

  record BookRow(
      String id,
      String no,
      String sourceLabel,
      String place,
      String fileName,
      int rows,
      String uploadedByName,
      Instant uploadedAt,
      long open) {}

  /**
   * Whether a closed period is still what it was.
   *
   * @param rowsAgree the snapshot has the digest it was closed with
   * @param journalAgrees the journal, as it was known at closing, gives the same sums
   */
  record Verification(
      String period,
      String digest,
      boolean rowsAgree,
      boolean journalAgrees,
      Money cost,
      Money accumulated) {}
}
