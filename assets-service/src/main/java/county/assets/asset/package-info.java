/** The register of assets: registering one, listing, viewing by category and by level. */
@NullMarked
package county.assets.asset;

import org.jspecify.annotations.NullMarked;
