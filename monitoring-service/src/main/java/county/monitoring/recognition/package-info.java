/**
 * Recognition (识别认定): from the assigned clue over verification, appraisal and publicity to the
 * county's decision and the entry in the national system.
 */
@NullMarked
package county.monitoring.recognition;

import org.jspecify.annotations.NullMarked;
