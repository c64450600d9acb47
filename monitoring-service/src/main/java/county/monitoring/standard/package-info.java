/**
 * The amounts of monitoring and the clauses its rules cite: shown, changed by two persons, with
 * whom a change touches.
 */
@NullMarked
package county.monitoring.standard;

import org.jspecify.annotations.NullMarked;
