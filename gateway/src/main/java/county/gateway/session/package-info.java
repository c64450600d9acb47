/**
 * Who is at the door: login, lockout, the session in PostgreSQL, and the signed token that goes
 * inside.
 */
@NullMarked
package county.gateway.session;

import org.jspecify.annotations.NullMarked;
