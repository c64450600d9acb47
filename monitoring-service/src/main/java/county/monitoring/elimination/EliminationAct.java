package county.monitoring.elimination;

import county.monitoring.procedure.Act;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Evidence.Attached;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.monitoring.risk.EliminationMethod;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Acts of an elimination alone: how it begins, what the village collected again, what the county
 * proposes, the mark in the national system, the rollback.
 */
sealed interface EliminationAct extends Act {

  /** 提出消除. */
  record Proposal(String reason) implements EliminationAct {
    @Override
    public Action action() {
      return Action.PROPOSAL;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * 入户核实 with the second collection.
   *
   * @param risksLeft codes of recognised risks that are not gone yet
   * @param snapshot the collected figures
   */
  record Verification(
      LocalDate visitedOn,
      String situation,
      EliminationMethod method,
      List<String> risksLeft,
      UUID snapshot,
      List<Attached> evidence)
      implements EliminationAct {
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
      return evidence;
    }
  }

  /** 县级经办拟定意见, with the manner of elimination as it was publicised. */
  record Preparation(EliminationMethod method, String opinion, UUID assessment)
      implements EliminationAct {
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

  /** 全国系统标注. */
  record Marking(@NotNull(message = "请填写标注日期") LocalDate enteredOn) implements EliminationAct {
    @Override
    public Action action() {
      return Action.ENTRY;
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(enteredOn, s);
    }
  }

  /** 回退: the elimination turned out to be wrong. */
  record Rollback(@NotBlank(message = "请填写回退理由") @Size(max = 1000) String reason)
      implements EliminationAct {
    @Override
    public Action action() {
      return Action.ROLLBACK;
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
}
