package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clue (线索). Rows are made in bulk by {@link Clues}; from then on the entity knows its own
 * states.
 */
@Entity
@Table(name = "clue")
class Clue {

  @Id private UUID id;

  @Column(updatable = false)
  private String no;

  @Column(updatable = false)
  private UUID householdId;

  private String area;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private ClueKind kind;

  @Column(updatable = false)
  private String enteredBy;

  @Column(updatable = false)
  private LocalDate raisedOn;

  @Column
  @Enumerated(EnumType.STRING)
  private State state;

  @Column private LocalDate dueOn;
  private @Nullable LocalDate overdueDueOn;
  private @Nullable UUID recognitionId;
  private @Nullable UUID followUpId;
  private @Nullable LocalDate endedOn;
  private @Nullable String outcome;
  private @Nullable LocalDate suppressedUntil;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Clue() {}

  /** The county has until {@code overall}; the case is open. */
  void assigned(UUID recognition, LocalDate overall) {
    state = State.ASSIGNED;
    recognitionId = recognition;
    dueOn = overall;
  }

  /** The household is monitored already: it is visited until then. */
  void toBeVisited(UUID followUp, LocalDate due) {
    state = State.ASSIGNED;
    followUpId = followUp;
    dueOn = due;
  }

  /**
   * @param silentUntil the same fact raises nothing up to this day; null: it does at once
   */
  void refused(String reason, LocalDate today, @Nullable LocalDate silentUntil) {
    end(State.REFUSED, reason, today);
    suppressedUntil = silentUntil;
  }

  void closed(String how, LocalDate today) {
    end(State.CLOSED, how, today);
  }

  private void end(State ended, String how, LocalDate today) {
    state = ended;
    outcome = how;
    endedOn = today;
  }

  /** The missed date that was reported and is settled now. */
  Optional<LocalDate> settle() {
    var missed = Optional.ofNullable(overdueDueOn);
    overdueDueOn = null;
    return missed;
  }

  UUID id() {
    return id;
  }

  String no() {
    return no;
  }

  UUID householdId() {
    return householdId;
  }

  String area() {
    return area;
  }

  ClueKind kind() {
    return kind;
  }

  String enteredBy() {
    return enteredBy;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  State state() {
    return state;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  int version() {
    return version;
  }
}
