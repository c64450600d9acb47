package county.platform.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A step of a case as the desk shows it. */
public record StepView(
    String action,
    String label,
    Optional<String> from,
    String to,
    String actor,
    String unit,
    Instant at,
    Optional<String> reason,
    List<EvidenceView> evidence,
    Optional<LocalDate> dueOn,
    boolean late) {

  public record EvidenceView(String kind, String label, UUID fileId) {}
}
