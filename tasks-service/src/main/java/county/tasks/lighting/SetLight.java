package county.tasks.lighting;

import county.tasks.light.Light;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A light to be set by hand.
 *
 * @param light RED, YELLOW, GREEN, or GREY when the matter rests by decision
 * @param until the last day it holds
 */
record SetLight(
    @NotBlank(message = "请选择方案条款") String clause,
    @NotBlank(message = "请选择单位") String unit,
    @NotNull(message = "请选择亮灯") Light light,
    @NotNull(message = "请填写截止日期") LocalDate until,
    @NotBlank(message = "请写明理由") @Size(max = 500, message = "最多 500 字") String reason,
    @NotBlank(message = "请写明依据的文件") @Size(max = 200, message = "最多 200 字") String document) {}
