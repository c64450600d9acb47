/**
 * What every endpoint shares: who calls, what they may, how answers, problems, pages and repeated
 * requests look.
 */
@NullMarked
package county.platform.web;

import org.jspecify.annotations.NullMarked;
