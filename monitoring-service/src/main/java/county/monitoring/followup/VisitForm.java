package county.monitoring.followup;

import county.platform.web.InvalidInput;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the village writes it down on a phone; only day and situation have to be said.
 *
 * @param perCapita 近12个月人均纯收入 in yuan, when the household said it
 * @param measures what changed about measures
 */
record VisitForm(
    @NotNull(message = "请填写走访日期") LocalDate visitedOn,
    @NotNull(message = "请选择走访情况") Situation situation,
    @Nullable Set<Aspect> problems,
    @Nullable BigDecimal perCapita,
    @Size(max = 500) @Nullable String measures,
    @Size(max = 5, message = "风险最多五项")
        @Nullable List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种风险") String> newRisks,
    @Size(max = 1000) @Nullable String note,
    @Nullable UUID photoFileId) {

  private static final int OLDEST_DAYS = 31;
  private static final BigDecimal MOST = new BigDecimal("10000000");

  List<Aspect> aspects() {
    return problems == null ? List.of() : problems.stream().sorted().toList();
  }

  List<String> risks() {
    return newRisks == null ? List.of() : newRisks.stream().distinct().toList();
  }

  void check(LocalDate today) {
    new InvalidInput()
        .require(!visitedOn.isAfter(today), "visitedOn", visitedOn, "走访日期不能晚于今天")
        .require(
            !visitedOn.isBefore(today.minusDays(OLDEST_DAYS)),
            "visitedOn",
            visitedOn,
            "只能补记一个月以内的走访")
        .require(
            (situation == Situation.NEW_RISK) == !risks().isEmpty(),
            "newRisks",
            risks(),
            "“有新风险”要选出新风险；没有新风险的不要选")
        .require(
            perCapita == null
                || perCapita.signum() >= 0
                    && perCapita.scale() <= 2
                    && perCapita.compareTo(MOST) < 0,
            "perCapita",
            perCapita,
            "金额不能为负，最多两位小数")
        .throwIfAny();
  }
}
