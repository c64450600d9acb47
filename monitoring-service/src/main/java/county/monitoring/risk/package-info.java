/**
 * The rules that say which household may fall back into poverty, and what contradicts a
 * recognition. Pure: no clock, no I/O, no framework.
 */
@NullMarked
package county.monitoring.risk;

import org.jspecify.annotations.NullMarked;
