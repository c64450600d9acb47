/** The one door of the suite: routes, sessions, accounts, tokens and the built desk. */
@NullMarked
package county.gateway;

import org.jspecify.annotations.NullMarked;
