/**
 * assets-service: every asset that poverty money formed, once, with its cost, its owner and its
 * place.
 */
@NullMarked
package county.assets;

import org.jspecify.annotations.NullMarked;
