/**
 * Business time: which day it is for rules and deadlines, what each passed day sets off, and how
 * long a limit lasts.
 */
@NullMarked
package county.platform.time;

import org.jspecify.annotations.NullMarked;
