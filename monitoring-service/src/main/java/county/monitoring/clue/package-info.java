/** Clues (线索): what warnings open, until somebody has looked at the household or said why not. */
@NullMarked
package county.monitoring.clue;

import org.jspecify.annotations.NullMarked;
