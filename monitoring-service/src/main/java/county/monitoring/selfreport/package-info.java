/**
 * Self-reports (农户自主申报): anybody asks for help by a public form and sees what became of it; a
 * township finds the household, and the report becomes a clue.
 */
@NullMarked
package county.monitoring.selfreport;

import org.jspecify.annotations.NullMarked;
