/**
 * Depreciation of assets (折旧): straight line, month by month, to the fen. Pure: facts and dated
 * amounts in, a plan and findings out.
 */
@NullMarked
package county.assets.depreciation;

import org.jspecify.annotations.NullMarked;
