/**
 * The ledgers (台账): general and sub-ledgers by category and by unit, of any past day, as they were
 * known at any moment.
 */
@NullMarked
package county.assets.ledger;

import org.jspecify.annotations.NullMarked;
