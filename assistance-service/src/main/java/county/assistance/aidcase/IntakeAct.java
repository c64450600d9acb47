package county.assistance.aidcase;

import county.assistance.aidcase.Paper.Attached;
import county.assistance.programme.Hardship;
import county.assistance.programme.Path;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a case begins: applied for, accepted by one of two ways, or sent back once for papers. */
sealed interface IntakeAct extends Act {

  /** 登记申请: what was said at the door. */
  record Application(
      String receiptNo,
      Hardship hardship,
      int persons,
      boolean urgent,
      String need,
      @Nullable LocalDate happenedOn,
      List<Attached> papers)
      implements IntakeAct {
    @Override
    public Action action() {
      return Action.APPLICATION;
    }

    @Override
    public List<Attached> attached() {
      return papers;
    }
  }

  /**
   * 受理.
   *
   * @param path the way it goes
   * @param amount what is proposed, in an emergency
   * @param note in an emergency: what happened and why it cannot wait
   */
  record Acceptance(
      @NotNull(message = "请选择办理程序") Path path,
      @Nullable Money amount,
      @Size(max = 1000) @Nullable String note)
      implements IntakeAct {
    @Override
    public Action action() {
      return path == Path.EMERGENCY ? Action.URGENT_ACCEPTANCE : Action.ACCEPTANCE;
    }

    @Override
    public Optional<String> why() {
      return Optional.ofNullable(note);
    }

    @Override
    public List<Refusal> against(Situation s) {
      return path == Path.EMERGENCY ? SideAct.ToUrgent.lacking(amount, note) : List.of();
    }
  }

  /** 一次性告知补正. */
  record SupplementNotice(@NotBlank(message = "请写明需要补正的材料") @Size(max = 1000) String wanted)
      implements IntakeAct {
    @Override
    public Action action() {
      return Action.SUPPLEMENT_NOTICE;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(wanted);
    }
  }

  /** 登记补正材料. */
  record Supplement(
      @Size(max = 1000) @Nullable String note,
      @NotEmpty(message = "请上传补正的材料") List<Attached> evidence)
      implements IntakeAct {
    @Override
    public Action action() {
      return Action.SUPPLEMENT;
    }

    @Override
    public List<Attached> attached() {
      return evidence;
    }
  }
}
