/**
 * How agencies' data arrive (数据到达情况): what came when, and the alarms about what is late, short or
 * unlike before.
 */
@NullMarked
package county.monitoring.arrival;

import org.jspecify.annotations.NullMarked;
