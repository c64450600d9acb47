package county.monitoring.elimination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** 提出消除: which household, and why its risk is thought gone. */
record Proposal(
    @NotNull(message = "请选择农户") UUID householdId,
    @NotBlank(message = "请填写提出的理由") @Size(max = 1000) String reason) {}
