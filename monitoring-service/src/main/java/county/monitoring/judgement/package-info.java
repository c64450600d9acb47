/**
 * Joint judgement (联合研判): units say what they know about a clue within working days, and the county
 * concludes.
 */
@NullMarked
package county.monitoring.judgement;

import org.jspecify.annotations.NullMarked;
