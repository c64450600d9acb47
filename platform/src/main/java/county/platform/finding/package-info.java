/** Findings as they are read back from their record and shown. */
@NullMarked
package county.platform.finding;

import org.jspecify.annotations.NullMarked;
