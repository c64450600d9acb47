package county.platform.scope;

/**
 * An appointment (任职): what one person is, for one place and one unit. A person may hold several
 * and works in one at a time.
 *
 * @param role a role of {@code contracts/permissions.yaml}
 * @param area statistical code cut to its level: county {@code 150822}, township {@code 150822101},
 *     village {@code 150822101211}; empty for administrators, who see no business data
 * @param unit code of the unit worked for, or {@code *} for all units
 */
public record Appointment(String id, String role, String area, String unit) {

  public Appointment {
    if (!area.matches("|\\d{6}|\\d{9}|\\d{12}")) {
      throw new IllegalArgumentException("an area has 6, 9 or 12 digits: " + area);
    }
    if (!unit.matches("\\*|[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("a unit is a code or *: " + unit);
    }
  }

  /** Whether a row of this 12-digit area lies in the place of this appointment. */
  public boolean covers(String rowArea) {
    return !area.isEmpty() && rowArea.startsWith(area);
  }

  /**
   * The area as the 12-digit code that rows carry: township {@code 150822101} is {@code
   * 150822101000}.
   */
  public String area12() {
    return area.isEmpty() ? "" : area + "0".repeat(12 - area.length());
  }
}
