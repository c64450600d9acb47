/** How long it takes from the day an agency's data are about to the visit of the household. */
@NullMarked
package county.monitoring.leadtime;

import org.jspecify.annotations.NullMarked;
