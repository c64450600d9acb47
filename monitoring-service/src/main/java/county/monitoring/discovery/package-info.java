/**
 * Lists that lead to households nobody has looked at: the eight that cadres must visit (八必访), risks
 * without a clue (应纳未纳), help past the system (体外循环). A list changes nothing; it explains each row.
 */
@NullMarked
package county.monitoring.discovery;

import org.jspecify.annotations.NullMarked;
