package county.monitoring.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps beside the way: back or out. */
public sealed interface SideAct extends Act {

  @Override
  default boolean aside() {
    return true;
  }

  /** 退回: only a reason. */
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

  /** 不予认定、不予消除. */
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
}
