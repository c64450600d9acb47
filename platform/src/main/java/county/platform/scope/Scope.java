package county.platform.scope;

import java.math.BigInteger;

/**
 * What the transaction hook tells the database: the half-open range of area codes, the units, and
 * who acts why.
 *
 * @param areaFrom first area code seen; empty: none
 * @param areaTo first area code no longer seen
 * @param units {@code *}, a comma list of unit codes, or empty
 * @param system whether the transaction takes the system role, which is not under row security
 */
record Scope(
    String areaFrom, String areaTo, String units, String actor, String why, boolean system) {

  /** Nobody is working: the settings stay empty, so there are no rows. */
  static final Scope NONE = new Scope("", "", "", "", "", false);

  static Scope of(CurrentUser user) {
    var appointment = user.appointment();
    var why = user.purpose().orElse("");
    if (appointment.area().isEmpty()) {
      return new Scope("", "", "", user.id(), why, false);
    }
    return new Scope(
        appointment.area(), after(appointment.area()), appointment.unit(), user.id(), why, false);
  }

  static Scope system(String why) {
    return new Scope("", "", "", "system:" + why, why, true);
  }

  /** The next code of the same length: {@code 150822101} -> {@code 150822102}. */
  private static String after(String area) {
    return new BigInteger(area).add(BigInteger.ONE).toString();
  }
}
