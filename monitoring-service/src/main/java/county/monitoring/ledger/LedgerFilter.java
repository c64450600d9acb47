package county.monitoring.ledger;

import county.platform.web.ListQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the ledger is asked for. */
record LedgerFilter(
    @Parameter(description = "行政区划代码，6、9 或 12 位") @Nullable String area,
    @Parameter(description = "台账日期，不填为今天") @Nullable LocalDate asOf,
    @Parameter(description = "按这一天已知的情况，不填为今天") @Nullable LocalDate knownOn,
    @Parameter(description = "监测对象类别 01、02、03") @Nullable String category,
    @Parameter(description = "风险代码") @Nullable String risk,
    LedgerRow.@Nullable State state,
    @Parameter(description = "只看走访已逾期的") @Nullable Boolean overdue,
    @Parameter(description = "area、headName、since、category、dueOn") @Nullable String sort) {

  ListQuery query(LedgerSql sql, LedgerDay day) {
    return sql.query(LedgerSql.COLUMNS, day, area)
        .when("category", category, "s.category = :category")
        .when("risk", risk, ":risk = any(s.risks)")
        .when("state", state == null ? null : state.name(), "d.state = :state")
        .when("late", Boolean.TRUE.equals(overdue) ? day.asOf() : null, "d.due_on < :late")
        .sorted(sort, "area", LedgerSql.SORTS);
  }

  /** For the export log. */
  Map<String, String> stated(LedgerDay day) {
    var stated = new LinkedHashMap<String, String>();
    stated.put("asOf", day.asOf().toString());
    stated.put("knownOn", day.knownOn().toString());
    put(stated, "area", area);
    put(stated, "category", category);
    put(stated, "risk", risk);
    put(stated, "state", state);
    put(stated, "overdue", overdue);
    return stated;
  }

  private static void put(Map<String, String> stated, String name, @Nullable Object value) {
    if (value != null) {
      stated.put(name, value.toString());
    }
  }
}
