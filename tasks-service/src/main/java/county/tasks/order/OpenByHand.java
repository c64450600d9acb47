package county.tasks.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order by hand.
 *
 * @param clause number of the clause in the plan, 2.7
 * @param basis what it rests on: a leader's instruction, an inspection, minutes, by number and date
 * @param replyBy by when; absent: the limit of the level
 */
record OpenByHand(
    @NotBlank(message = "请选择方案条款") String clause,
    @NotBlank(message = "请选择责任单位") String unit,
    @NotNull(message = "请选择督办级别") OrderLevel level,
    @NotBlank(message = "请填写督办事项") @Size(max = 100, message = "最多 100 字") String title,
    @NotBlank(message = "请填写督办要求") @Size(max = 1000, message = "最多 1000 字") String demand,
    @NotBlank(message = "请填写督办依据（批示、督查、会议等）") @Size(max = 200, message = "最多 200 字") String basis,
    @Nullable LocalDate replyBy) {}
