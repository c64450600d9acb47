/**
 * Aid cases (救助个案) of 临时救助: from acceptance over investigation and decision to payment, by the
 * usual way or, in an emergency, aid first and papers afterwards.
 */
@NullMarked
package county.assistance.aidcase;

import org.jspecify.annotations.NullMarked;
