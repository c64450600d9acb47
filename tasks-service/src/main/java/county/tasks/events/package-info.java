/** The messages this service reads and writes; the whole messaging story in two files. */
@NullMarked
package county.tasks.events;

import org.jspecify.annotations.NullMarked;
