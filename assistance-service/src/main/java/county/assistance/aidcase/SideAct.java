package county.assistance.aidcase;

import county.platform.policy.Money;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps beside the way: back, out, or over to the other way. */
sealed interface SideAct extends Act {

  String reason();

  @Override
  default Optional<String> why() {
    return Optional.of(reason());
  }

  /** 退回上一环节. */
  record Return(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason) implements SideAct {
    @Override
    public Action action() {
      return Action.RETURN;
    }
  }

  /** 撤回申请, by the applicant's wish. */
  record Withdrawal(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason)
      implements SideAct {
    @Override
    public Action action() {
      return Action.WITHDRAWAL;
    }
  }

  /** 转急难程序: it turned out that it cannot wait. */
  record ToUrgent(
      @NotBlank(message = "请填写理由") @Size(max = 1000) String reason,
      @NotNull(message = "请填写拟救助金额") Money amount)
      implements SideAct {
    @Override
    public Action action() {
      return Action.TO_URGENT;
    }

    @Override
    public List<Refusal> against(Situation s) {
      return DecidingAct.positive(amount);
    }

    /** What an emergency has to say at once: how much, and why it cannot wait. */
    static List<Refusal> lacking(@Nullable Money amount, @Nullable String note) {
      var lacking = new ArrayList<Refusal>();
      if (amount == null) {
        lacking.add(Refusal.guard("assistance.case.urgent-amount-missing", "急难型请填写拟救助金额。"));
      } else {
        lacking.addAll(DecidingAct.positive(amount));
      }
      if (note == null || note.isBlank()) {
        lacking.add(
            Refusal.guard("assistance.case.urgent-note-missing", "急难型请写明发生了什么、为什么不能等。")
                .citing("PLAN_13_15"));
      }
      return lacking;
    }
  }

  /** 转支出型程序: it can wait for the usual steps. */
  record ToOrdinary(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason)
      implements SideAct {
    @Override
    public Action action() {
      return Action.TO_ORDINARY;
    }
  }
}
