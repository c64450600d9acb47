/**
 * How an asset is run and looked after: contracts, stewards, patrols and repairs; and what valuers
 * say it is worth.
 */
@NullMarked
package county.assets.operation;

import org.jspecify.annotations.NullMarked;
