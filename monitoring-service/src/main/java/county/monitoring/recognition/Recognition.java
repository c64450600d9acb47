package county.monitoring.recognition;

import county.monitoring.procedure.Act;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Procedure;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdKind;
import county.platform.policy.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case of recognition (识别认定个案). */
@Entity
@Convert(attributeName = "statements", converter = RecognitionActs.class)
class Recognition extends Procedure {

  @Enumerated(EnumType.STRING)
  private HouseholdKind kind;

  private UUID clueId;
  private boolean urgent;

  @SuppressWarnings("NullAway.Init")
  protected Recognition() {}

  /** Opens a case that a township assigned. */
  Recognition(Opened opened, UUID clueId) {
    super(opened);
    this.kind = opened.household().kind();
    this.clueId = clueId;
  }

  @Override
  public Matter matter() {
    return Matter.RECOGNITION;
  }

  /** The category fits the kind of household, and at the county's the one that was publicised. */
  @Override
  protected List<Refusal> against(Act act, Situation situation) {
    return switch (act) {
      case RecognitionAct.Verification found -> categoryAgainstKind(found.category());
      case RecognitionAct.Preparation prepared when !prepared.category().equals(category()) ->
          List.of(matter().refusal("not-publicised", "拟定类别与公示的类别不一致，请退回重新评议公示。"));
      default -> super.against(act, situation);
    };
  }

  @Override
  protected void note(Act act, Situation situation) {
    switch (act) {
      case RecognitionAct.Verification found -> concerns(found.category(), found.risks());
      case RecognitionAct.Preparation prepared -> concerns(category(), prepared.risks());
      case RecognitionAct.GreenChannel aid -> urgent = true;
      default -> {}
    }
  }

  @Override
  protected State next(Action action, State usual) {
    return switch (action) {
      case VERIFICATION ->
          stated(VillageAct.Comparison.class).isPresent() ? State.APPRAISAL : usual;
      case ENTRY -> stated(RecognitionAct.SupportPlan.class).isPresent() ? State.SUPPORTING : usual;
      default -> usual;
    };
  }

  /** Another clue of the household was taken in. */
  void joined(LocalDate overall) {
    dueBy(overall);
  }

  /** 01 is for 脱贫户, 02 for 一般农户. Source: SRC_QINAN_2. */
  private List<Refusal> categoryAgainstKind(String code) {
    return Category.byCode(code)
        .filter(wanted -> !wanted.suits(kind))
        .map(
            wanted ->
                matter()
                    .refusal(
                        "category-against-kind",
                        "该户是" + kind.label() + "，不能认定为" + wanted.label() + "。")
                    .citing("SRC_QINAN_2"))
        .stream()
        .toList();
  }

  UUID clueId() {
    return clueId;
  }

  boolean isUrgent() {
    return urgent;
  }
}
