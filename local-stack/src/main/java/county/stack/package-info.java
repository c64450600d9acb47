/**
 * The whole system on one machine: PostgreSQL, Kafka and the five processes from the jars that
 * ship.
 */
@NullMarked
package county.stack;

import org.jspecify.annotations.NullMarked;
