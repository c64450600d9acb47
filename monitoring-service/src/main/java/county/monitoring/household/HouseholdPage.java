package county.monitoring.household;

import county.monitoring.risk.HouseholdKind;
import county.platform.finding.FindingView;
import county.platform.identity.Sex;
import county.platform.policy.FactValue;
import county.platform.policy.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything known about one household (一户一档), personal numbers masked.
 *
 * @param phoneMasked empty when none is known
 * @param living newest known value of each living condition, by name
 * @param facts everything observed, each with its source, newest first
 * @param findings of the newest assessment; empty while no feed has touched the household
 * @param lostOn since when nobody of the household is left here
 * @param clues what feature clue adds
 * @param recognitions what feature recognition adds
 * @param eliminations what feature elimination adds
 * @param visits what feature follow-up adds
 * @param changes what feature change adds
 */
record HouseholdPage(
    UUID id,
    String no,
    String area,
    String areaName,
    HouseholdKind kind,
    Optional<String> category,
    List<String> risks,
    Optional<LocalDate> monitoredSince,
    Optional<LocalDate> eliminatedOn,
    Optional<LocalDate> lostOn,
    Optional<String> lostReason,
    Optional<String> address,
    Optional<String> phoneMasked,
    List<Member> members,
    List<Income> incomes,
    Map<String, String> living,
    List<FactValue> facts,
    List<FindingView> findings,
    List<?> clues,
    List<?> recognitions,
    List<?> eliminations,
    List<?> visits,
    List<?> changes,
    int version) {

  /**
   * One member; the number is masked so that with the birth date beside it the rest cannot be put
   * together.
   */
  record Member(
      UUID id,
      String name,
      String relation,
      Sex sex,
      Optional<LocalDate> birthDate,
      Optional<Integer> age,
      Optional<String> idNumberMasked,
      boolean hasPhone,
      Optional<String> health,
      Optional<String> labour,
      Optional<String> education,
      Optional<String> schooling,
      Optional<String> insured,
      Optional<String> allowance,
      Optional<String> destitute,
      Optional<LocalDate> leftOn,
      Optional<String> leftReason) {}

  /** One income statement in yuan; {@code net} is missing when a part is. */
  record Income(
      String period,
      Optional<String> wage,
      Optional<String> business,
      Optional<String> property,
      Optional<String> transfer,
      Optional<String> businessCost,
      Optional<String> claims,
      Optional<String> outOfPocket,
      Optional<String> net,
      Optional<String> perCapita,
      Source source) {}
}
