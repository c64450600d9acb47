/** Accounts and their appointments (role, area, unit, validity). */
@NullMarked
package county.gateway.account;

import org.jspecify.annotations.NullMarked;
