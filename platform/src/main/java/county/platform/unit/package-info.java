/** Units (单位) by code: what they were called when, and who took over from whom. */
@NullMarked
package county.platform.unit;

import org.jspecify.annotations.NullMarked;
