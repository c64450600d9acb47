package county.monitoring.recognition;

import county.monitoring.procedure.Act;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Evidence;
import county.monitoring.procedure.Evidence.Attached;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acts of a recognition alone: how it begins, what the village found, what the county proposes, its
 * entry in the national system, its support plan, aid ahead.
 */
sealed interface RecognitionAct extends Act {

  /** 开始入户. */
  record Visit(@NotNull LocalDate visitedOn, @Size(max = 1000) @Nullable String note)
      implements RecognitionAct {
    @Override
    public Action action() {
      return Action.VISIT;
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(visitedOn, s);
    }
  }

  /** 入户核实结果, with the proposed category and risks. */
  record Verification(
      @NotBlank(message = "请填写核实情况") @Size(max = 1000) String situation,
      @Pattern(regexp = "0[123]", message = "类别为 01、02 或 03") @NotNull String category,
      @NotEmpty(message = "至少选一项风险") @Size(max = 5, message = "风险最多五项")
          List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种风险") String> risks,
      @Size(max = 200) @Nullable String event,
      @Nullable List<Attached> evidence)
      implements RecognitionAct {
    @Override
    public Action action() {
      return Action.VERIFICATION;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.VERIFYING);
    }

    @Override
    public List<Attached> attached() {
      return Evidence.orNone(evidence);
    }
  }

  /** 县级经办拟定意见, on the category that was publicised. */
  record Preparation(String category, List<String> risks, String opinion, UUID assessment)
      implements RecognitionAct {
    @Override
    public Action action() {
      return Action.PREPARATION;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.COUNTY_PREPARATION);
    }

    @Override
    public Optional<String> why() {
      return Optional.of(opinion);
    }
  }

  /** 全国系统录入标注. */
  record Entry(
      @NotBlank(message = "请填写国家系统户编号") @Size(max = 40) String nationalNo,
      @NotNull LocalDate enteredOn)
      implements RecognitionAct {
    @Override
    public Action action() {
      return Action.ENTRY;
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(enteredOn, s);
    }
  }

  /** 帮扶计划 made. */
  record SupportPlan(UUID plan) implements RecognitionAct {
    @Override
    public Action action() {
      return Action.SUPPORT_PLAN;
    }
  }

  /** 绿色通道: the aid that was given before the procedure ended. */
  record GreenChannel(
      @NotBlank(message = "请填写理由") @Size(max = 1000) String reason,
      @NotBlank(message = "请填写已先行帮扶的内容") @Size(max = 1000) String aid)
      implements RecognitionAct {
    @Override
    public Action action() {
      return Action.GREEN_CHANNEL;
    }

    @Override
    public boolean aside() {
      return true;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 并入线索: what else is known of the household goes into its open case. */
  record ClueJoined(UUID clue, String clueNo) implements RecognitionAct {
    @Override
    public Action action() {
      return Action.CLUE_JOINED;
    }

    @Override
    public boolean aside() {
      return true;
    }

    @Override
    public Optional<String> why() {
      return Optional.of("线索 " + clueNo);
    }
  }

  /** 分派: how a case begins. */
  record Assignment(String note) implements RecognitionAct {
    @Override
    public Action action() {
      return Action.ASSIGNMENT;
    }

    @Override
    public boolean aside() {
      return true;
    }
  }
}
