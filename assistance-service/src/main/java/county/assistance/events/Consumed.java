package county.assistance.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service reads of other services' events: only the fields it uses. */
public final class Consumed {

  private Consumed() {}

  /**
   * {@code monitoring.household-changed.v1}: the household as it is now; of two the newer counts.
   */
  public record HouseholdChanged(
      UUID householdId,
      String no,
      String area,
      String kind,
      String headName,
      List<Member> persons) {

    public record Member(
        UUID personId,
        String name,
        String relation,
        Optional<LocalDate> birthDate,
        Optional<Identity> idNumber) {}

    /** Of a sealed number only its index, Base64. */
    public record Identity(String blindIndex) {}
  }

  /**
   * {@code monitoring.household-recognised.v1}: the county decided that this household is
   * monitored; happens once per recognition.
   */
  public record HouseholdRecognised(
      UUID recognitionId,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      LocalDate recognisedOn) {}
}
