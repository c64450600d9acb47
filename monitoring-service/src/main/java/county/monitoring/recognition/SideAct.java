package county.monitoring.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps beside the way: back, out, or ahead with aid. */
sealed interface SideAct extends Act {

  /** 退回、不予认定: only a reason. */
  record Return(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason) implements SideAct {
    @Override
    public Action action() {
      return Action.RETURN;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 不予认定. */
  record Rejection(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason)
      implements SideAct {
    @Override
    public Action action() {
      return Action.REJECTION;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 撤回, or 自然减少 (death, moved away). */
  record Withdrawal(
      @NotBlank(message = "请填写理由") @Size(max = 1000) String reason, @Nullable Boolean naturalLoss)
      implements SideAct {
    @Override
    public Action action() {
      return Boolean.TRUE.equals(naturalLoss) ? Action.NATURAL_LOSS : Action.WITHDRAWAL;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 绿色通道: the aid that was given before the procedure ended. */
  record GreenChannel(
      @NotBlank(message = "请填写理由") @Size(max = 1000) String reason,
      @NotBlank(message = "请填写已先行帮扶的内容") @Size(max = 1000) String aid)
      implements SideAct {
    @Override
    public Action action() {
      return Action.GREEN_CHANNEL;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** 并入线索: what else is known of the household goes into its open case. */
  record ClueJoined(UUID clue, String clueNo) implements SideAct {
    @Override
    public Action action() {
      return Action.CLUE_JOINED;
    }

    @Override
    public Optional<String> why() {
      return Optional.of("线索 " + clueNo);
    }
  }

  /** 分派: how a case begins. */
  record Assignment(String note) implements SideAct {
    @Override
    public Action action() {
      return Action.ASSIGNMENT;
    }
  }
}
