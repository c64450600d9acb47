/** tasks-service: the county plan, and what happens when its deadlines pass. */
@NullMarked
package county.tasks;

import org.jspecify.annotations.NullMarked;
