package county.assistance.aidcase;

import county.platform.scope.CurrentUser;
import java.time.LocalDate;

/** What conditions look at: the case, who wants to act, and the business day. */
record Situation(AidCase aidCase, CurrentUser user, LocalDate today) {}
