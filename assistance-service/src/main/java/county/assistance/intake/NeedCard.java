package county.assistance.intake;

import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need card (需求卡) of a recognised household. Opened by SQL, see {@link NeedCardService}. */
@Entity
class NeedCard {

  @Id private UUID id;
  private UUID recognitionId;
  private UUID householdId;
  private String householdNo;
  private String headName;
  private String area;
  private String category;
  private String[] risks;
  private LocalDate recognisedOn;

  @Enumerated(EnumType.STRING)
  private NeedCardState state;

  private Instant openedAt;
  private LocalDate dueOn;
  private @Nullable String acceptedBy;
  private @Nullable String acceptedName;
  private @Nullable String acceptedUnit;
  private @Nullable LocalDate acceptedOn;
  private @Nullable String answeredBy;
  private @Nullable String answeredName;
  private @Nullable String answeredUnit;
  private @Nullable LocalDate answeredOn;
  private boolean answeredLate;

  @Enumerated(EnumType.STRING)
  private @Nullable Help help;

  private @Nullable String reason;
  private @Nullable UUID caseId;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected NeedCard() {}

  /** Who works on it from now on. */
  Result<NeedCard> accept(CurrentUser user, LocalDate today, NeedCardLife life) {
    return take(NeedCardLife.Step.ACCEPTANCE, user, life)
        .map(
            row -> {
              accepted(user, today);
              return moveTo(row, today, life);
            });
  }

  /** How the need is met, or why not. */
  Result<NeedCard> answer(
      Help by, String why, CurrentUser user, LocalDate today, NeedCardLife life) {
    return take(NeedCardLife.Step.ANSWER, user, life)
        .map(
            row -> {
              answered(by, user, today);
              reason = why;
              return moveTo(row, today, life);
            });
  }

  /** An application was opened from it. */
  Result<NeedCard> applied(UUID aidCase, CurrentUser user, LocalDate today, NeedCardLife life) {
    return take(NeedCardLife.Step.APPLICATION, user, life)
        .map(
            row -> {
              if (acceptedBy == null) {
                accepted(user, today);
              }
              answered(Help.TEMPORARY_RELIEF, user, today);
              caseId = aidCase;
              return moveTo(row, today, life);
            });
  }

  private Result<Transition<NeedCardState, NeedCardLife.Step, CurrentUser>> take(
      NeedCardLife.Step step, CurrentUser user, NeedCardLife life) {
    return life.table().take(state, step, user, Set.of());
  }

  private void accepted(CurrentUser user, LocalDate today) {
    acceptedBy = user.id();
    acceptedName = user.name();
    acceptedUnit = user.appointment().unit();
    acceptedOn = today;
  }

  private void answered(Help by, CurrentUser user, LocalDate today) {
    help = by;
    answeredBy = user.id();
    answeredName = user.name();
    answeredUnit = user.appointment().unit();
    answeredOn = today;
    answeredLate = today.isAfter(dueOn);
  }

  private NeedCard moveTo(
      Transition<NeedCardState, NeedCardLife.Step, CurrentUser> row,
      LocalDate today,
      NeedCardLife life) {
    state = row.to();
    dueOn = life.due(state, today).orElse(dueOn);
    return this;
  }

  NeedCardView view(NeedCardView.Beside beside) {
    return new NeedCardView(
        id.toString(),
        recognitionId.toString(),
        householdId.toString(),
        householdNo,
        headName,
        area,
        category,
        List.of(risks),
        recognisedOn,
        state,
        state.label(),
        openedAt,
        dueOn,
        state != NeedCardState.ANSWERED && beside.today().isAfter(dueOn),
        NeedCardView.Who.of(acceptedName, acceptedUnit, acceptedOn),
        NeedCardView.Who.of(answeredName, answeredUnit, answeredOn),
        answeredLate,
        Optional.ofNullable(help),
        Optional.ofNullable(help).map(Help::label),
        Optional.ofNullable(reason),
        beside.cases().stream().filter(one -> one.id().equals(caseId)).findFirst(),
        beside.cases(),
        beside.offered(),
        version);
  }

  UUID householdId() {
    return householdId;
  }

  NeedCardState state() {
    return state;
  }

  long version() {
    return version;
  }
}
