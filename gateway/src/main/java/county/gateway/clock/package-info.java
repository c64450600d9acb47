/** The business date of a demonstration: shown, and moved forward only. */
@NullMarked
package county.gateway.clock;

import org.jspecify.annotations.NullMarked;
