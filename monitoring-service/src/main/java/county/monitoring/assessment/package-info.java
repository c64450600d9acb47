/** What the rules found about households, stored whole and derived again on demand. */
@NullMarked
package county.monitoring.assessment;

import org.jspecify.annotations.NullMarked;
