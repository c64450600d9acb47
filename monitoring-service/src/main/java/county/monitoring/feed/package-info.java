/**
 * Agencies' feeds: each row is matched to a registered person, kept as a fact with its source, and
 * the households it touches are assessed.
 */
@NullMarked
package county.monitoring.feed;

import org.jspecify.annotations.NullMarked;
