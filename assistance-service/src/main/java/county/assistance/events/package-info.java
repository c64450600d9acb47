/** The messages this service reads and writes; the whole messaging story in two files. */
@NullMarked
package county.assistance.events;

import org.jspecify.annotations.NullMarked;
