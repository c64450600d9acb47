/** Identity numbers as the law makes them: read, checked, never shown by themselves. */
@NullMarked
package county.platform.identity;

import org.jspecify.annotations.NullMarked;
