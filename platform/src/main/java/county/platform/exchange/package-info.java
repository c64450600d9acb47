/** Tables that leave the system as files. */
@NullMarked
package county.platform.exchange;

import org.jspecify.annotations.NullMarked;
