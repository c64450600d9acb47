/** Sealed personal data in plain text, one datum at a time, for a stated purpose. */
@NullMarked
package county.assistance.reveal;

import org.jspecify.annotations.NullMarked;
