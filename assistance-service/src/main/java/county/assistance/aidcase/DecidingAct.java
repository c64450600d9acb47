package county.assistance.aidcase;

import county.assistance.programme.Level;
import county.assistance.programme.Path;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may say yes or no: township and county heads. */
sealed interface DecidingAct extends Act {

  static List<Refusal> positive(Money amount) {
    return amount.isAbove(Money.ZERO)
        ? List.of()
        : List.of(Refusal.guard("assistance.case.amount-not-positive", "救助金额应大于零。"));
  }

  /**
   * 审批同意.
   *
   * @param by the level that decides
   * @param needed the level that the sum needs, by what is known
   * @param aboveCeiling whether it is more than anybody may grant
   * @param doubts what speaks against granting, or cannot be judged: then a reason is wanted
   * @param assessment the findings of this day, with the amounts that applied
   */
  record Grant(
      Level by,
      Money amount,
      String reason,
      Level needed,
      boolean aboveCeiling,
      List<String> doubts,
      UUID assessment)
      implements DecidingAct {

    /** What is typed. */
    record Form(
        @NotNull(message = "请填写救助金额") Money amount, @Size(max = 1000) @Nullable String reason) {

      String words() {
        return reason == null ? "" : reason.strip();
      }
    }

    @Override
    public Action action() {
      return by == Level.TOWNSHIP ? Action.TOWN_GRANT : Action.COUNTY_GRANT;
    }

    @Override
    public Optional<String> why() {
      return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    /**
     * The system computes and flags, people decide: against what it computes only with a reason.
     */
    @Override
    public List<Refusal> against(Situation s) {
      var wrong = new ArrayList<>(positive(amount));
      if (aboveCeiling) {
        wrong.add(
            Refusal.guard("assistance.case.above-ceiling", "救助金额超过限额，不能审批，请调整金额。")
                .citing("SRC_RELIEFCAP_1"));
      }
      if (by == Level.TOWNSHIP && needed == Level.COUNTY) {
        wrong.add(
            Refusal.guard("assistance.case.above-town-limit", "超过苏木镇审批限额或限额不能判断，请审核后上报县级审批。")
                .citing("SRC_NINGGUO_2"));
      }
      if (isMoreThanPublicised(s.aidCase())) {
        wrong.add(
            Refusal.guard(
                "assistance.case.not-publicised",
                "审批金额不能高于公示的 " + s.aidCase().proposed() + " 元，请退回重新拟定并公示。"));
      }
      if (reason.isBlank() && !doubts.isEmpty()) {
        wrong.add(
            Refusal.guard(
                "assistance.case.reason-required", "请写明同意的理由。" + String.join("；", doubts)));
      }
      return wrong;
    }

    private boolean isMoreThanPublicised(AidCase aidCase) {
      return aidCase.path() == Path.SPENDING
          && aidCase.proposed() instanceof Money proposed
          && amount.isAbove(proposed);
    }
  }

  /** 审核上报县级. */
  record Endorsement(@NotBlank(message = "请填写审核意见") @Size(max = 1000) String opinion)
      implements DecidingAct {
    @Override
    public Action action() {
      return Action.ENDORSEMENT;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(opinion);
    }
  }

  /**
   * 不予救助.
   *
   * @param assessment the findings that the notice names
   */
  record Refused(String reason, UUID assessment) implements DecidingAct {

    /** What is typed. */
    record Form(@NotBlank(message = "请写明不予救助的理由") @Size(max = 1000) String reason) {}

    @Override
    public Action action() {
      return Action.REFUSAL;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * 补办审核: after aid was given first, what the papers show.
   *
   * @param assessment the findings on the complete case
   */
  record Confirmation(String opinion, List<String> doubts, UUID assessment) implements DecidingAct {

    /** What is typed. */
    record Form(@NotBlank(message = "请填写审核意见") @Size(max = 1000) String opinion) {}

    @Override
    public Action action() {
      return Action.CONFIRMATION;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(opinion);
    }
  }
}
