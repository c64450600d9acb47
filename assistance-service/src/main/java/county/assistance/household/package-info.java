/** The copy of the household registry that monitoring's events keep current. */
@NullMarked
package county.assistance.household;

import org.jspecify.annotations.NullMarked;
