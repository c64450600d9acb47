/** Whether agencies' data arrive as they used to: pure rules, no clock, no database. */
@NullMarked
package county.monitoring.arrival.rule;

import org.jspecify.annotations.NullMarked;
