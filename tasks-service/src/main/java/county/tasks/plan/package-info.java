/** The county plan (磴党发〔2021〕34号): parts, tasks with their units, clauses word for word. */
@NullMarked
package county.tasks.plan;

import org.jspecify.annotations.NullMarked;
