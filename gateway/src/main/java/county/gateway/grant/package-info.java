/**
 * Appointments: granted and ended by the security administrator, deciding ones confirmed by
 * another.
 */
@NullMarked
package county.gateway.grant;

import org.jspecify.annotations.NullMarked;
