/** What the gateway tells the services. */
@NullMarked
package county.gateway.events;

import org.jspecify.annotations.NullMarked;
