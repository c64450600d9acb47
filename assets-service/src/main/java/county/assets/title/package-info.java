/**
 * Title and hand-over: the public notice with its objections, the confirmation, the slip with two
 * signers.
 */
@NullMarked
package county.assets.title;

import org.jspecify.annotations.NullMarked;
