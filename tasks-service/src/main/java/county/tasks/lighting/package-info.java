/**
 * Lights as they are now and were: computed anew when something they rest on changes, and every
 * day.
 */
@NullMarked
package county.tasks.lighting;

import org.jspecify.annotations.NullMarked;
