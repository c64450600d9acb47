/**
 * Indicators (指标): closed definitions, their values by place and unit, and the rows behind a
 * number.
 */
@NullMarked
package county.tasks.indicator;

import org.jspecify.annotations.NullMarked;
