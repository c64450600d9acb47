/** Tests through the door: real HTTP, real PostgreSQL, a stub behind. */
@NullMarked
package county.gateway;

import org.jspecify.annotations.NullMarked;
