/**
 * The one door (一门受理): applications from whoever comes, and the need cards (需求卡) of recognised
 * households.
 */
@NullMarked
package county.assistance.intake;

import org.jspecify.annotations.NullMarked;
