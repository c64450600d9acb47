/** The messages this service tells others. */
@NullMarked
package county.assets.events;

import org.jspecify.annotations.NullMarked;
