/**
 * The ledgers of monitored households (监测对象台账, S02): the list of every place today and at any past
 * day, as it was and as it was known; its sums; the lists that townships sign every month; files.
 */
@NullMarked
package county.monitoring.ledger;

import org.jspecify.annotations.NullMarked;
