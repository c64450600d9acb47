package county.monitoring.household;

import county.platform.crypto.BlindIndex;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.scope.SystemScope;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds a person by identity number. Outside the caller's own place it says only which township has
 * the person.
 */
@Component
class PersonSearch {

  private final PersonSearchService persons;
  private final BlindIndex index;
  private final SystemScope system;
  private final Divisions divisions;
  private final BusinessClock clock;

  PersonSearch(
      PersonSearchService persons,
      BlindIndex index,
      SystemScope system,
      Divisions divisions,
      BusinessClock clock) {
    this.persons = persons;
    this.index = index;
    this.system = system;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * @param elsewhere present when the person is registered, but not in the caller's place
   */
  record Answer(List<Match> matches, Optional<Elsewhere> elsewhere) {}

  /** A registered person of the caller's place. */
  record Match(
      UUID householdId,
      UUID personId,
      String name,
      String idNumberMasked,
      String area,
      String areaName) {}

  /** Which unit to ask. */
  record Elsewhere(String unitName) {}

  Answer byIdNumber(String typed) {
    return switch (IdNumber.read(typed, clock.today())) {
      case IdNumber.Valid(IdNumber number) -> byIndex(index.of("id-number", number.normalised()));
      case IdNumber.Invalid(String reason) -> {
        new InvalidInput().reject("idNumber", "", reason).throwIfAny();
        throw new IllegalStateException("an error was collected");
      }
    };
  }

  private Answer byIndex(byte[] idNumber) {
    var matches = persons.matches(idNumber);
    if (!matches.isEmpty()) {
      return new Answer(matches, Optional.empty());
    }
    var area = system.call("registered-elsewhere", () -> persons.areaOf(idNumber));
    return new Answer(
        List.of(), area.map(code -> new Elsewhere(divisions.name(code.substring(0, 9)))));
  }
}
