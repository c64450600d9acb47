/**
 * What every request passes: identity of the request, limits, headers, routes to the services, the
 * desk's files.
 */
@NullMarked
package county.gateway.edge;

import org.jspecify.annotations.NullMarked;
