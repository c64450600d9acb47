/** The monitoring service: households, what agencies report of them, and what follows from it. */
@NullMarked
package county.monitoring;

import org.jspecify.annotations.NullMarked;
