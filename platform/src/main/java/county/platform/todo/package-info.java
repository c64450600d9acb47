/** What somebody has to do: features say it, one endpoint shows it, the desk begins with it. */
@NullMarked
package county.platform.todo;

import org.jspecify.annotations.NullMarked;
