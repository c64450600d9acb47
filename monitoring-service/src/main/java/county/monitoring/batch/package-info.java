/**
 * Import batches: a file is received, checked row by row, applied in steps that survive any crash,
 * and closed when its sums agree.
 */
@NullMarked
package county.monitoring.batch;

import org.jspecify.annotations.NullMarked;
