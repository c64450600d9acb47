package county.monitoring.procedure;

import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps of township and county: review, decision, announcement. */
public sealed interface DecidingAct extends Act {

  /** 乡镇审核; a review that does not agree rejects. */
  record TownshipReview(
      boolean approved, @NotBlank(message = "请填写审核意见") @Size(max = 1000) String opinion)
      implements DecidingAct {
    @Override
    public Action action() {
      return approved ? Action.TOWNSHIP_REVIEW : Action.REJECTION;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.TOWN_REVIEW);
    }

    @Override
    public Optional<String> why() {
      return Optional.of(opinion);
    }
  }

  /**
   * 县级审定; a decision that does not agree rejects.
   *
   * @param doubts what speaks against deciding so, or cannot be judged: then a reason is wanted
   * @param assessment the findings of this day, with the monitoring line that applied
   */
  record Decision(boolean approved, String reason, List<String> doubts, UUID assessment)
      implements DecidingAct {
    @Override
    public Action action() {
      return approved ? Action.DECISION : Action.REJECTION;
    }

    /** SRC_DAYAO_1: people decide; against what the system computes only with a reason. */
    @Override
    public List<Refusal> against(Situation s) {
      return reason.isBlank() && !(approved && doubts.isEmpty())
          ? List.of(
              s.refusal("reason-required", "请写明理由。" + String.join("；", doubts))
                  .citing("SRC_DAYAO_1"))
          : List.of();
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 公告. */
  record Announcement(
      @NotNull LocalDate announcedOn, @NotBlank(message = "请填写地点") @Size(max = 100) String place)
      implements DecidingAct {
    @Override
    public Action action() {
      return Action.ANNOUNCEMENT;
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(announcedOn, s);
    }
  }

  /** What is filled in to decide. */
  record Verdict(
      @NotNull(message = "请选择审定结果") Boolean approved, @Size(max = 1000) @Nullable String reason) {

    /** The decision on what the rules say today. */
    public Decision on(Kept kept) {
      return new Decision(approved, reason == null ? "" : reason, kept.doubts(), kept.assessment());
    }
  }
}
