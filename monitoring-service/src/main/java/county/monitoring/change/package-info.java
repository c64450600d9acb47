/**
 * Changes of the register that take two people (自然增减、类别和风险变更): one proposes with reason and
 * document, another one of the right level decides; only then the register changes.
 */
@NullMarked
package county.monitoring.change;

import org.jspecify.annotations.NullMarked;
