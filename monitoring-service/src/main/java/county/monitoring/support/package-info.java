/**
 * Support (帮扶): the plan that a recognised household gets, its measures and the persons who answer
 * for it.
 */
@NullMarked
package county.monitoring.support;

import org.jspecify.annotations.NullMarked;
