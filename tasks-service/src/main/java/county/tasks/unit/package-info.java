/** Units in the database, so that lists join them: names, members and successors by day. */
@NullMarked
package county.tasks.unit;

import org.jspecify.annotations.NullMarked;
