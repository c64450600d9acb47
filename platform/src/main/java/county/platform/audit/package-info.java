/**
 * Who logged in, did, saw and took away what; chained, so that no entry changes or vanishes unseen.
 */
@NullMarked
package county.platform.audit;

import org.jspecify.annotations.NullMarked;
