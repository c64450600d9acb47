/** Where needs come in: a need card (需求卡) for each recognised household. */
@NullMarked
package county.assistance.intake;

import org.jspecify.annotations.NullMarked;
