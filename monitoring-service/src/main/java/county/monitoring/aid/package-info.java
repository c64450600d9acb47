/** Relief that assistance granted to registered households, as monitoring hears of it. */
@NullMarked
package county.monitoring.aid;

import org.jspecify.annotations.NullMarked;
