/**
 * Measurements on a stack of their own: the same jars and flags as {@code ./dev up}, in a fresh
 * folder.
 */
@NullMarked
package county.stack.bench;

import org.jspecify.annotations.NullMarked;
