/**
 * The household registry (一户一档): households, members, incomes and living conditions, each with its
 * source.
 */
@NullMarked
package county.monitoring.household;

import org.jspecify.annotations.NullMarked;
