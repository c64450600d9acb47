/** Orders (督办单): opened when another unit's deadline passed, acknowledged, cleared. */
@NullMarked
package county.tasks.order;

import org.jspecify.annotations.NullMarked;
