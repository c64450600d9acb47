package county.tasks.progress;

import county.platform.web.InvalidInput;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone to be entered.
 *
 * @param clause number of the clause, 2.7
 * @param aim REACH: the figure grows up to the target; KEEP: it must not exceed it
 * @param target absent: progress is told in percent
 * @param measure 个, 公里, %
 * @param indicator key of the indicator that computes the figure; then no report is asked for
 * @param until last day of a series, when it comes back
 * @param basis where the date comes from: clause, document, meeting
 * @param evidence what is to be shown when it is done
 */
record EnterMilestone(
    @NotBlank(message = "请选择方案条款") String clause,
    @NotBlank(message = "请选择责任单位") String unit,
    @NotBlank(message = "请填写节点内容") @Size(max = 100, message = "最多 100 字") String title,
    @NotNull(message = "请选择目标性质") Milestone.Aim aim,
    @Nullable BigDecimal target,
    @NotBlank(message = "请填写计量单位") @Size(max = 20, message = "最多 20 字") String measure,
    @Nullable String indicator,
    @NotNull(message = "请选择周期") Cycle cycle,
    @Nullable LocalDate until,
    @NotNull(message = "请选择报送周期") Cycle reportEvery,
    @NotNull(message = "请填写开始日期") LocalDate startsOn,
    @NotNull(message = "请填写完成期限") LocalDate dueOn,
    @NotBlank(message = "请填写期限依据") @Size(max = 200, message = "最多 200 字") String basis,
    @Min(value = 1, message = "权重为 1 到 10") @Max(value = 10, message = "权重为 1 到 10") int weight,
    @NotBlank(message = "请填写完成时应提供的材料") @Size(max = 200, message = "最多 200 字") String evidence) {

  private static final BigDecimal LARGEST = new BigDecimal("1000000000");

  /**
   * What the fields say together.
   *
   * @param indicatorKnown whether the indicator is defined
   * @throws county.platform.web.Problem 400 with all that is wrong
   */
  void check(boolean clauseKnown, boolean indicatorKnown) {
    new InvalidInput()
        .require(clauseKnown, "clause", clause, "县方案没有这一条")
        .require(indicator == null || indicatorKnown, "indicator", indicator, "没有这个指标")
        .require(
            indicator == null || reportEvery == Cycle.NONE,
            "reportEvery",
            reportEvery,
            "由指标计算的节点不再要求报送")
        .require(cycle.isOfMilestone(), "cycle", cycle, "周期为一次、每月、每季或每年")
        .require(reportEvery.isOfReport(), "reportEvery", reportEvery, "报送周期为不报送、每月或每季")
        .require(!dueOn.isBefore(startsOn), "dueOn", dueOn, "不能早于开始日期")
        .require((cycle == Cycle.ONCE) == (until == null), "until", until, "周期性节点须填截止日期，一次性节点不填")
        .require(until == null || !until.isBefore(dueOn), "until", until, "不能早于第一次的完成期限")
        .require(aim == Milestone.Aim.REACH || target != null, "target", target, "不得超过的限额须填数值")
        .require(
            target == null
                || target.compareTo(LARGEST) <= 0
                    && (target.signum() > 0 || aim == Milestone.Aim.KEEP && target.signum() == 0),
            "target",
            target,
            "目标值须大于 0（限额可为 0），且不超过 10 亿")
        .throwIfAny();
  }
}
