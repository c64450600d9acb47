/** The description of the interface that partner agencies use. */
@NullMarked
package county.gateway.docs;

import org.jspecify.annotations.NullMarked;
