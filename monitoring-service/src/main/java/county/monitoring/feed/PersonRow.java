package county.monitoring.feed;

import county.platform.identity.IdNumber;
import county.platform.sheet.SheetRow;

/** A good row of a feed: about whom it is. What it says of him is the feed's own. */
interface PersonRow {

  IdNumber idNumber();

  /** The name as the agency knows it. */
  String name();

  /** The row as it came, to be kept when its person is in doubt. */
  SheetRow sheet();
}
