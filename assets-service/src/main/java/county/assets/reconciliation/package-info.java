/**
 * Ledgers that agree (账账相符): each unit signs its own list of a quarter, outside books are compared
 * with it, and the period closes when nothing is open.
 */
@NullMarked
package county.assets.reconciliation;

import org.jspecify.annotations.NullMarked;
