/** Cadres' reports (基层干部排查): what somebody saw at a household becomes a clue within a minute. */
@NullMarked
package county.monitoring.report;

import org.jspecify.annotations.NullMarked;
