/**
 * What leaders, the county and the units read: overview, task, clause, unit page, bulletin. Nothing
 * here writes.
 */
@NullMarked
package county.tasks.board;

import org.jspecify.annotations.NullMarked;
