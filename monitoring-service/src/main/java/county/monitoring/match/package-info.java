/**
 * What came of a feed's batch: who is in the file and in the registry, who only here, who only
 * there, and the file itself with a result beside each row.
 */
@NullMarked
package county.monitoring.match;

import org.jspecify.annotations.NullMarked;
