package county.monitoring.roster;

import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdKind;
import county.platform.identity.IdNumber;
import county.platform.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a roster that is right in itself: a person, and what the row says about the household.
 *
 * @param row as the spreadsheet numbers it
 */
record RosterRow(int row, HouseholdPart household, PersonPart person) {

  /**
   * What a row says about its household.
   *
   * @param area 12-digit code of the village
   * @param amounts fen, in the order of {@link RosterColumns#AMOUNTS}; absent when the cell is
   *     empty
   * @param perCapita fen, as the register says
   * @param living conditions by head name
   */
  record HouseholdPart(
      String no,
      String area,
      HouseholdKind kind,
      Optional<String> group,
      Optional<String> phone,
      Optional<String> bank,
      Optional<String> account,
      Optional<Category> category,
      List<String> risks,
      Optional<LocalDate> monitoredSince,
      Optional<LocalDate> eliminatedOn,
      List<Optional<Long>> amounts,
      Optional<Long> perCapita,
      Map<String, String> living) {}

  /**
   * The person of a row.
   *
   * @param idNumber absent for members without one
   * @param more further columns by head name
   */
  record PersonPart(
      Optional<String> no,
      String name,
      String relation,
      Sex sex,
      Optional<LocalDate> birthDate,
      Optional<IdNumber> idNumber,
      Optional<String> phone,
      Optional<String> health,
      Optional<String> labour,
      Optional<String> education,
      Optional<String> schooling,
      Optional<String> insurance,
      Optional<String> allowance,
      Optional<String> destitute,
      Map<String, String> more) {

    boolean isHead() {
      return relation.equals("户主");
    }
  }
}
