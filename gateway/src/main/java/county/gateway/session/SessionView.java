package county.gateway.session;

import county.gateway.account.AppointmentView;
import county.gateway.account.LoginHint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the desk knows of its user.
 *
 * @param user absent when nobody is logged in
 * @param current the appointment worked in; absent when the person holds none
 * @param permissions what the role of the current appointment may do
 * @param step what is still asked of somebody whose password was right, who is no user yet
 * @param factorExempt whether this is an administrator without the second factor, which is so for
 *     demo accounts of the demonstration only
 * @param demoAccounts accounts to try; absent outside the demonstration
 */
record SessionView(
    Optional<User> user,
    List<AppointmentView> appointments,
    Optional<AppointmentView> current,
    Collection<String> permissions,
    LocalDate businessDate,
    boolean demo,
    Optional<LoginStep> step,
    boolean factorExempt,
    Optional<List<LoginHint>> demoAccounts) {

  record User(String id, String username, String name) {}
}
