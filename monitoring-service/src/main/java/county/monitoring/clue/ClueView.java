package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import county.platform.finding.FindingView;
import county.platform.policy.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A clue with all that is known about it.
 *
 * @param findings of the newest warning, met ones first
 * @param relapseOf the elimination in whose watch it was raised
 * @param followUpId the visit it has become, when the household is monitored already
 * @param urgeable whether it waits for the reader to urge it
 * @param outcome how it ended, or why it was refused
 */
record ClueView(
    UUID id,
    String no,
    UUID householdId,
    String headName,
    String area,
    String areaName,
    ClueKind kind,
    String kindLabel,
    Channel channel,
    String channelLabel,
    State state,
    String stateLabel,
    LocalDate raisedOn,
    LocalDate dueOn,
    boolean overdue,
    Optional<Escalations.Level> escalated,
    Optional<UUID> relapseOf,
    String sentence,
    List<FindingView> findings,
    List<JoinedWarning> warnings,
    Optional<UUID> recognitionId,
    Optional<UUID> followUpId,
    Optional<String> outcome,
    List<Event> history,
    List<Escalations.Escalation> escalations,
    boolean urgeable,
    List<Offer> offered,
    int version) {

  /**
   * What an agency or a person reported.
   *
   * @param effect whether it raised the clue, joined it or was suppressed
   * @param reason why it was suppressed
   */
  record JoinedWarning(
      LocalDate raisedOn,
      String source,
      UUID batchId,
      String sentence,
      Clues.Effect effect,
      Optional<String> reason,
      UUID assessmentId) {}

  /** A step somebody took. */
  record Event(
      Instant at,
      String action,
      String label,
      String actor,
      String unit,
      LocalDate dueOn,
      boolean late,
      Optional<String> reason) {}

  /** What the reader may do next, or why not. */
  record Offer(String action, String label, boolean allowed, List<Refusal> reasons) {}
}
