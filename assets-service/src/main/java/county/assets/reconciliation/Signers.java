package county.assets.reconciliation;

import county.assets.asset.Books;
import county.platform.scope.CurrentUser;

/**
 * Who signs for which unit: a village for itself, a township for itself and on behalf of its
 * villages, a department for itself, the bureau for itself and on behalf of every other.
 */
record Signers(CurrentUser user) {

  private static final int COUNTY_DIGITS = 6;

  boolean maySign(String keeper) {
    var area = user.appointment().area();
    return user.may("assets:attestation:sign")
        && Books.mayWrite(user, keeper)
        && (area.length() == COUNTY_DIGITS || keeper.startsWith(area));
  }

  boolean onBehalf(String keeper) {
    var appointment = user.appointment();
    return !keeper.equals(
        appointment.area().length() == COUNTY_DIGITS ? appointment.unit() : appointment.area());
  }
}
