/** Milestones (节点) of clauses, and the reports of progress on them. */
@NullMarked
package county.tasks.progress;

import org.jspecify.annotations.NullMarked;
