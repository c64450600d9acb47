/** Lists of assets that come in as a file: previewed by a dry run, registered all or none. */
@NullMarked
package county.assets.intake;

import org.jspecify.annotations.NullMarked;
