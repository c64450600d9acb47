/**
 * Files as encrypted rows of the service's own database: stored and read as streams, photos checked
 * and made anew.
 */
@NullMarked
package county.platform.file;

import org.jspecify.annotations.NullMarked;
