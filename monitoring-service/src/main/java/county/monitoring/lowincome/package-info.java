/**
 * The one list of people with low income (农村牧区低收入人口), by layers, each with the source that says so.
 */
@NullMarked
package county.monitoring.lowincome;

import org.jspecify.annotations.NullMarked;
