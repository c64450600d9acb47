package county.tasks.light;

import county.platform.policy.Amount;

/**
 * The limits of the lights that hold on a day.
 *
 * @param greenSlack percentage points that progress may lag behind time and still be green
 * @param yellowSlack the same for yellow; more is red
 * @param reportGrace days a report may be late and still be yellow
 * @param nearDeadline days before a deadline in which {@code nearProgress} percent are expected
 */
public record Limits(
    Amount greenSlack,
    Amount yellowSlack,
    Amount reportGrace,
    Amount nearDeadline,
    Amount nearProgress) {}
