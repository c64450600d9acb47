/**
 * A service as small as can be, on which the platform's own tests run. No other service scans it.
 */
package county.sample;
