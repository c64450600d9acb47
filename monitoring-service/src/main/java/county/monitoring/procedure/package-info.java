/**
 * The procedure that a household's standing changes by (评议公示程序): verification, comparison,
 * appraisal, publicity, township review, county decision, announcement. Recognition and risk
 * elimination are its two matters; each has its own table of steps.
 */
@NullMarked
package county.monitoring.procedure;

import org.jspecify.annotations.NullMarked;
