package county.monitoring.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of other services' events: only the fields it uses. */
public final class Consumed {

  private Consumed() {}

  /**
   * {@code assistance.aid-granted.v1}: relief was granted.
   *
   * @param householdId null while the people are found in no registered household; told again when
   *     they are
   */
  public record AidGranted(
      UUID caseId,
      String caseNo,
      @Nullable UUID householdId,
      String area,
      BigDecimal amount,
      LocalDate decidedOn) {}
}
