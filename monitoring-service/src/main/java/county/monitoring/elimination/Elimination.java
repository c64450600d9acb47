package county.monitoring.elimination;

import county.monitoring.procedure.Act;
import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Procedure;
import county.monitoring.procedure.Situation;
import county.monitoring.risk.EliminationMethod;
import county.platform.policy.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of risk elimination (风险消除个案). */
@Entity
@Convert(attributeName = "statements", converter = EliminationActs.class)
class Elimination extends Procedure {

  @Enumerated(EnumType.STRING)
  private @Nullable EliminationMethod method;

  private boolean authorised;
  private int watchMonths;
  private @Nullable LocalDate watchUntil;
  private @Nullable LocalDate rolledBackOn;

  @SuppressWarnings("NullAway.Init")
  protected Elimination() {}

  /**
   * Opens the case of a monitored household.
   *
   * @param authorised whether the household signed when it was recognised
   * @param watchMonths how long after the decision a new clue counts as a relapse
   */
  Elimination(
      Opened opened, String category, List<String> risks, boolean authorised, int watchMonths) {
    super(opened);
    concerns(category, risks);
    this.authorised = authorised;
    this.watchMonths = watchMonths;
  }

  @Override
  public Matter matter() {
    return Matter.ELIMINATION;
  }

  @Override
  protected boolean isAuthorised() {
    return authorised || super.isAuthorised();
  }

  /** At the county's the manner of elimination is the one that was publicised. */
  @Override
  protected List<Refusal> against(Act act, Situation situation) {
    return act instanceof EliminationAct.Preparation prepared && prepared.method() != method
        ? List.of(
            matter()
                .refusal("not-publicised", "拟定的消除方式与公示的不一致，请退回重新评议公示。")
                .citing("SRC_ZONGYANG_3"))
        : super.against(act, situation);
  }

  @Override
  protected void note(Act act, Situation situation) {
    switch (act) {
      case EliminationAct.Verification found -> method = found.method();
      case EliminationAct.Rollback undone -> rolledBackOn = situation.today();
      case DecidingAct.Decision decision when decision.approved() ->
          watchUntil = situation.today().plusMonths(watchMonths);
      default -> {}
    }
  }

  @Nullable EliminationMethod method() {
    return method;
  }

  @Nullable LocalDate watchUntil() {
    return watchUntil;
  }

  @Nullable LocalDate rolledBackOn() {
    return rolledBackOn;
  }
}
