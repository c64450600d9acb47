package county.assistance.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * For whom an application is.
 *
 * @param idIndex blind index of the applicant's identity number
 * @param idNumber the number itself, normalised, on its way to be sealed
 * @param elsewhere which unit has the person in its part of the registry
 */
record Subject(
    Optional<UUID> household,
    Optional<String> householdNo,
    String area,
    String headName,
    String applicant,
    String relation,
    int persons,
    Optional<byte[]> idIndex,
    Optional<String> idNumber,
    Optional<String> elsewhere) {

  /** Without the number. */
  @Override
  public String toString() {
    return "Subject[" + household + " " + area + "]";
  }
}
