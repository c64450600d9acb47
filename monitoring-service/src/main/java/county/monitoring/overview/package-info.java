/**
 * The overview (县域总览) of the reader's place: how many households are monitored, where risk is open,
 * how fast clues are dealt with, who has support, how fresh the agencies' data is. Every number
 * names the list whose rows it counts.
 */
@NullMarked
package county.monitoring.overview;

import org.jspecify.annotations.NullMarked;
