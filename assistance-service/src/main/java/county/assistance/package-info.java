/** assistance-service: one door for everybody who is entitled to help. */
@NullMarked
package county.assistance;

import org.jspecify.annotations.NullMarked;
