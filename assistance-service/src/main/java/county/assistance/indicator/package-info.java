/** How far the work is (指标), computed from the service's own cases and told when it changed. */
@NullMarked
package county.assistance.indicator;

import org.jspecify.annotations.NullMarked;
