package county.monitoring.report;

import county.monitoring.risk.Risk;
import county.platform.web.InvalidInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cadre saw, as it is written down on a phone.
 *
 * @param risks codes, the main one first
 * @param seen one or two sentences
 */
record ReportForm(
    @NotNull(message = "请填写发生日期") LocalDate happenedOn,
    @NotNull(message = "请选出至少一种风险") @Size(min = 1, max = 5, message = "请选出一到五种风险")
        List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种风险") String> risks,
    @NotBlank(message = "请写明看到的情况") @Size(max = 300, message = "不超过300字") String seen,
    @Size(max = 6, message = "材料最多六份") @Nullable List<UUID> files) {

  private static final int OLDEST_DAYS = 366;
  private static final int SHORTEST = 4;

  List<UUID> evidence() {
    return files == null ? List.of() : files.stream().distinct().toList();
  }

  List<Risk> named() {
    return risks.stream().distinct().flatMap(code -> Risk.byCode(code).stream()).toList();
  }

  void check(LocalDate today) {
    new InvalidInput()
        .require(!happenedOn.isAfter(today), "happenedOn", happenedOn, "发生日期不能晚于今天")
        .require(
            !happenedOn.isBefore(today.minusDays(OLDEST_DAYS)),
            "happenedOn",
            happenedOn,
            "只登记一年以内发生的情况")
        .require(seen.strip().length() >= SHORTEST, "seen", seen, "请写清看到的情况，不少于 4 个字")
        .throwIfAny();
  }
}
