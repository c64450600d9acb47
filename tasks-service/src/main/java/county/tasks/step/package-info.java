/** The steps of milestones and orders: written once, read in order. */
@NullMarked
package county.tasks.step;

import org.jspecify.annotations.NullMarked;
