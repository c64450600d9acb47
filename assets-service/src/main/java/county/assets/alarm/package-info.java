/**
 * What is missing or waits on the assets (预警与待办): no title, no contract, no steward, idle,
 * expiring, to sign.
 */
@NullMarked
package county.assets.alarm;

import org.jspecify.annotations.NullMarked;
