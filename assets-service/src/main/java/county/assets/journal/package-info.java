/**
 * The books of the assets: a double-entry journal that only grows and is chained, the plan each
 * asset is depreciated by, and the monthly runs that book it.
 */
@NullMarked
package county.assets.journal;

import org.jspecify.annotations.NullMarked;
