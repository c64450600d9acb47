package county.monitoring.household;

import county.monitoring.risk.HouseholdKind;
import county.platform.web.InvalidInput;
import county.platform.web.ListQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which households: every part may be missing.
 *
 * @param area statistical code of a place within the caller's own
 * @param name two or more characters of a member's name, or pinyin of it
 * @param monitored whether the household is a monitored one now
 * @param category 01, 02 or 03 of a monitored household
 * @param plan how a monitored household stands with its support plan
 * @param sort a column of {@link #SORTS}, with {@code -} in front for descending
 */
record HouseholdFilter(
    @Nullable String area,
    @Nullable String name,
    @Nullable HouseholdKind kind,
    @Nullable Boolean monitored,
    @Nullable String category,
    @Nullable PlanState plan,
    @Nullable String sort) {

  /** 帮扶计划 of a monitored household, as view {@code household_support} tells it. */
  enum PlanState {
    /** Made for this monitoring, with a measure that is not over. */
    IN_FORCE("s.in_force"),
    NONE("not s.in_force"),
    /** Owed, and its day has passed. */
    OVERDUE("s.overdue");

    private final String condition;

    PlanState(String condition) {
      this.condition = condition;
    }

    String condition() {
      return "h.id in (select s.household_id from household_support s where " + condition + ")";
    }
  }

  private static final Map<String, String> SORTS =
      Map.of(
          "no", "h.no",
          "area", "h.area",
          "headName", "h.head_name",
          "persons", "h.persons",
          "perCapitaIncome", "coalesce(h.per_capita_income, 9223372036854775807)",
          "updatedAt", "h.recorded_at");

  ListQuery query(String columns) {
    var query =
        ListQuery.of(columns, "household h", "h.id")
            .in(area, "h.area")
            .when("kind", kind == null ? null : kind.name(), "h.kind = :kind")
            .when("monitored", monitored, "h.monitored = :monitored")
            .when("category", category, "h.monitored and h.category = :category")
            .sorted(sort, "no", SORTS);
    if (plan != null) {
      query.where(plan.condition());
    }
    return name == null || name.isBlank() ? query : named(query, name);
  }

  /** What was asked for, without the name: logs hold no personal data. */
  Map<String, String> stated() {
    var stated = new LinkedHashMap<String, String>();
    stated.put("area", Objects.toString(area, ""));
    stated.put("kind", Objects.toString(kind, ""));
    stated.put("monitored", Objects.toString(monitored, ""));
    stated.put("category", Objects.toString(category, ""));
    stated.put("plan", Objects.toString(plan, ""));
    stated.put("name", name == null || name.isBlank() ? "" : "有");
    stated.values().removeIf(String::isEmpty);
    return stated;
  }

  private static ListQuery named(ListQuery query, String name) {
    var grams = NameGrams.wanted(name);
    new InvalidInput().require(!grams.isEmpty(), "name", name, "请输入姓名中至少两个字，或其拼音").throwIfAny();
    return query.when(
        "grams",
        grams,
        "h.id in (select g.household_id from person_gram g where g.gram in (:grams)"
            + " group by g.household_id, g.person_id having count(*) = "
            + grams.size()
            + ")");
  }
}
