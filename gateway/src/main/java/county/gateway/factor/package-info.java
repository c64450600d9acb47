/**
 * The second factor of administrators: one-time codes by time (TOTP, RFC 6238) and recovery codes.
 */
@NullMarked
package county.gateway.factor;

import org.jspecify.annotations.NullMarked;
