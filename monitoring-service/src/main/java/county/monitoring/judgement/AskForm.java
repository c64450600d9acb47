package county.monitoring.judgement;

import county.platform.unit.Unit;
import county.platform.unit.Units;
import county.platform.web.InvalidInput;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom the county asks, what, and for how long.
 *
 * @param units codes of policy/units.yaml
 * @param workingDays within which they answer
 */
record AskForm(
    @NotNull(message = "请选出征求意见的单位") @Size(min = 1, max = 20, message = "请选出一到二十个单位")
        List<String> units,
    @NotBlank(message = "请写明要研判的问题") @Size(max = 500, message = "不超过500字") String question,
    @NotNull(message = "请填写回复期限")
        @Min(value = 1, message = "至少 1 个工作日")
        @Max(value = 20, message = "最多 20 个工作日")
        Integer workingDays) {

  /** The units as they are called on that day. */
  List<Unit> named(Units all, LocalDate today) {
    var errors = new InvalidInput();
    var named =
        units.stream()
            .distinct()
            .flatMap(
                code -> {
                  var unit = all.find(code).filter(found -> canBeAsked(found, today));
                  errors.require(unit.isPresent(), "units", code, "没有这个单位，请从列表中选择");
                  return unit.stream();
                })
            .toList();
    errors.throwIfAny();
    return named;
  }

  /** One unit that works today, and none that stands for all townships. */
  static boolean canBeAsked(Unit unit, LocalDate today) {
    return unit.members().isEmpty() && unit.ended().map(last -> !today.isAfter(last)).orElse(true);
  }
}
