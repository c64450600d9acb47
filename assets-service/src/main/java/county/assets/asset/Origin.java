package county.assets.asset;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The project an asset comes from, and the papers that prove it. */
@Embeddable
record Origin(
    @Nullable String projectNo,
    String projectName,
    int projectYear,
    @Nullable String implementer,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable String acceptanceNo,
    String document,
    LocalDate formedOn) {}
