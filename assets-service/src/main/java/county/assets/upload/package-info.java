/** Lists that come in as files: kept, read row by row, every error named by row and column. */
@NullMarked
package county.assets.upload;

import org.jspecify.annotations.NullMarked;
