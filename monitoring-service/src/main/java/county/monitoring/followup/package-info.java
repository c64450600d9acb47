/**
 * Follow-up (跟踪监测): who has to be visited until when, the visits, what a clue about a monitored
 * household asks for, and monitored households without the measures they should have.
 */
@NullMarked
package county.monitoring.followup;

import org.jspecify.annotations.NullMarked;
