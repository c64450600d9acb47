package county.monitoring.procedure;

import county.monitoring.risk.HouseholdKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The household as it was when its case was opened. */
public record Household(
    UUID id,
    String no,
    String headName,
    int persons,
    HouseholdKind kind,
    @Nullable String villageGroup,
    String area) {}
