package county.monitoring.roster;

import county.monitoring.batch.RowCheck;
import county.platform.identity.IdNumber;
import county.platform.sheet.SheetRow;
import java.util.HashMap;
import java.util.Map;

/** Checks each row of a roster by itself, and that no person stands in a household twice. */
final class RosterCheck implements RowCheck {

  private final RowReader reader;
  private final Map<String, Integer> seen = new HashMap<>();

  RosterCheck(RowReader reader) {
    this.reader = reader;
  }

  @Override
  public Verdict check(SheetRow row, Complaints complaints) {
    var read = reader.read(row, complaints);
    if (read.isEmpty()) {
      return Verdict.REJECTED;
    }
    var earlier = seen.putIfAbsent(key(read.get()), row.number());
    if (earlier == null) {
      return Verdict.GOOD;
    }
    complaints.about(
        RosterColumns.NAME, read.get().person().name(), "与第 " + earlier + " 行是同一户的同一人，已略过");
    return Verdict.DUPLICATE;
  }

  private static String key(RosterRow row) {
    var person = row.person();
    var who =
        person
            .idNumber()
            .map(IdNumber::normalised)
            .orElseGet(() -> person.name() + '/' + person.birthDate());
    return row.household().no() + '/' + who;
  }
}
