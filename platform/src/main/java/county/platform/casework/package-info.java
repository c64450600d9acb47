/**
 * What every case (个案) needs, whatever it is about: statements that hold or were taken back, steps
 * that are written once, and the next steps on offer.
 */
@NullMarked
package county.platform.casework;

import org.jspecify.annotations.NullMarked;
