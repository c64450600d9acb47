/**
 * How a service does: figures that administrators look at, each with the rows behind it, and the
 * same for Prometheus.
 */
@NullMarked
package county.platform.operation;

import org.jspecify.annotations.NullMarked;
