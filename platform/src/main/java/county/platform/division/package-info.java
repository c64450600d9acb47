/**
 * The division tree of the county (县、苏木镇、嘎查村), read from the statistical codes in {@code policy/}.
 */
@NullMarked
package county.platform.division;

import org.jspecify.annotations.NullMarked;
