/**
 * Who is working, what they may see, and how the database is told so at the begin of every
 * transaction.
 */
@NullMarked
package county.platform.scope;

import org.jspecify.annotations.NullMarked;
