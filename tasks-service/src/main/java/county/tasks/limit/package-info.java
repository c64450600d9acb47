/** The dated limits of lights and orders, from {@code policy/lights.yaml}. */
@NullMarked
package county.tasks.limit;

import org.jspecify.annotations.NullMarked;
