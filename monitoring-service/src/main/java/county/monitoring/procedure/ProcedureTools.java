package county.monitoring.procedure;

import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import org.springframework.stereotype.Component;

/** What taking a step needs in every matter. */
@Component
public record ProcedureTools(Notices notices, Deadlines deadlines, BusinessClock clock) {}
