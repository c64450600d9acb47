/**
 * Partner agencies (接口单位): their clients, secrets, grants and use; the token they hold outside, and
 * the short one that goes inside in its place.
 */
@NullMarked
package county.gateway.partner;

import org.jspecify.annotations.NullMarked;
