package county.tasks.progress;

import county.platform.web.InvalidInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone changed by the county: what it is from now on, why, and by which document. */
record ChangeMilestone(
    @NotBlank(message = "请填写节点内容") @Size(max = 100, message = "最多 100 字") String title,
    @Nullable BigDecimal target,
    @NotBlank(message = "请填写计量单位") @Size(max = 20, message = "最多 20 字") String measure,
    @NotNull(message = "请选择报送周期") Cycle reportEvery,
    @NotNull(message = "请填写完成期限") LocalDate dueOn,
    @NotBlank(message = "请写明调整理由") @Size(max = 500, message = "最多 500 字") String reason,
    @NotBlank(message = "请写明调整依据的文件") @Size(max = 200, message = "最多 200 字") String document) {

  /**
   * @throws county.platform.web.Problem 400 with all that is wrong
   */
  void check(Milestone milestone) {
    boolean keep = milestone.aim() == Milestone.Aim.KEEP;
    new InvalidInput()
        .require(!dueOn.isBefore(milestone.startsOn()), "dueOn", dueOn, "不能早于开始日期")
        .require(reportEvery.isOfReport(), "reportEvery", reportEvery, "报送周期为不报送、每月或每季")
        .require(
            milestone.indicator().isEmpty() || reportEvery == Cycle.NONE,
            "reportEvery",
            reportEvery,
            "由指标计算的节点不再要求报送")
        .require(!keep || target != null, "target", target, "不得超过的限额须填数值")
        .require(
            target == null || target.signum() > 0 || keep && target.signum() == 0,
            "target",
            target,
            "目标值须大于 0（限额可为 0）")
        .throwIfAny();
  }
}
