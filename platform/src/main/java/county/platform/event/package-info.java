/**
 * Events between services: written in the transaction of the change, numbered without gaps, applied
 * once, and put aside where a person can see and replay them when they fail.
 */
@NullMarked
package county.platform.event;

import org.jspecify.annotations.NullMarked;
