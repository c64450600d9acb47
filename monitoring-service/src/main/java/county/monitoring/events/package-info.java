/** What this service tells others and what it reads of them: types only. */
@NullMarked
package county.monitoring.events;

import org.jspecify.annotations.NullMarked;
