/**
 * Which light is on, and why: plain rules on milestones, reports, orders and indicators. No clock,
 * no I/O.
 */
@NullMarked
package county.tasks.light;

import org.jspecify.annotations.NullMarked;
