/**
 * Official forms on paper: HTML templates printed as PDF, each print numbered, marked and logged.
 */
@NullMarked
package county.platform.paper;

import org.jspecify.annotations.NullMarked;
