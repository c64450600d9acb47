/** The shares that tasks computes lights from: told once a day when they have changed. */
@NullMarked
package county.assets.indicator;

import org.jspecify.annotations.NullMarked;
