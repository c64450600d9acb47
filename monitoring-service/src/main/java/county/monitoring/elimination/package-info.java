/**
 * Risk elimination (风险消除): which households are due for a check, the conditions on fresh facts, the
 * case from the second collection to the county's decision, the watch after it, and its rollback.
 */
@NullMarked
package county.monitoring.elimination;

import org.jspecify.annotations.NullMarked;
