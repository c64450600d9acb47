package county.assistance.aidcase;

import county.assistance.programme.Hardship;
import county.assistance.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An application that becomes a case.
 *
 * @param idIndex blind index of the applicant's identity number
 * @param authorisation what the applicant signed at the door, when he did
 */
public record Opening(
    UUID application,
    String receiptNo,
    String area,
    Programme programme,
    Hardship hardship,
    Household household,
    Optional<byte[]> idIndex,
    Need need,
    List<Paper.Attached> papers,
    Optional<Signed> authorisation) {

  /**
   * What is wanted.
   *
   * @param urgent the applicant says that it cannot wait
   */
  public record Need(String words, Optional<LocalDate> happenedOn, boolean urgent) {}

  /** For whom; the id and number are empty while he is not registered. */
  public record Household(
      Optional<UUID> id, Optional<String> no, String headName, String applicant, int persons) {}

  /** 承诺授权书 as it was signed. */
  public record Signed(LocalDate on, String by, Optional<String> writtenBy, UUID fileId) {}
}
