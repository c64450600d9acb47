package county.tasks.plan;

import county.platform.web.InvalidInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be responsible from a day on: the whole set, which replaces the one before.
 *
 * @param leader the leader in charge (分管领导), by name and post
 * @param units the other responsible units; none is allowed
 * @param document the document that decided it
 */
record Reassignment(
    @NotBlank(message = "请选择牵头单位") String lead,
    @Size(max = 50, message = "最多 50 字") @Nullable String person,
    @Size(max = 50, message = "最多 50 字") @Nullable String leader,
    @Nullable List<@Valid Member> units,
    @NotNull(message = "请填写生效日期") LocalDate from,
    @NotBlank(message = "请写明调整理由") @Size(max = 500, message = "最多 500 字") String reason,
    @NotBlank(message = "请写明调整依据的文件") @Size(max = 200, message = "最多 200 字") String document) {

  /** A responsible unit with the person who answers for it. */
  record Member(
      @NotBlank(message = "请选择责任单位") String unit,
      @Size(max = 50, message = "最多 50 字") @Nullable String person) {}

  List<Member> members() {
    return units == null ? List.of() : units;
  }

  /**
   * @param known kinds of the units that can be given work, by code
   * @param issued the day of the plan
   * @throws county.platform.web.Problem 400 with all that is wrong
   */
  void check(Map<String, String> known, LocalDate issued) {
    var input = new InvalidInput();
    input.require(
        Optional.ofNullable(known.get(lead)).filter(kind -> !kind.equals("COLLECTIVE")).isPresent(),
        "lead",
        lead,
        "没有这个单位、已并入其他单位，或是统称；牵头单位须是一个具体单位");
    input.require(!from.isBefore(issued), "from", from, "不能早于方案印发日期 " + issued);
    var seen = new HashSet<String>();
    seen.add(lead);
    for (int i = 0; i < members().size(); i++) {
      var unit = members().get(i).unit();
      var field = "units[" + i + "].unit";
      input.require(known.containsKey(unit), field, unit, "没有这个单位，或已并入其他单位");
      input.require(seen.add(unit), field, unit, "同一单位只能列一次，牵头单位不再列为责任单位");
    }
    input.throwIfAny();
  }
}
