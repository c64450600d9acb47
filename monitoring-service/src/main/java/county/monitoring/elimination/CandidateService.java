package county.monitoring.elimination;

import county.platform.division.Divisions;
import county.platform.policy.Money;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which monitored households are due for an elimination check, and which for the safety net. */
@Service
public class CandidateService {

  private static final int HALF_YEAR = 6;

  private static final String COLUMNS =
      """
      h.id, h.no, h.head_name, h.area, h.category, h.risks, h.monitored_since, h.per_capita_income, h.income_period,
      (select count(*) from support_measure m join support_plan p on p.id = m.plan_id where p.household_id = h.id) as measures,
      (select max(v.visited_on) from follow_up_visit v where v.household_id = h.id and v.situation <> 'ABSENT') as visited_on""";

  private static final String NOT_ON_THE_NET =
      "h.monitored and not exists (select from safety_net n where n.household_id = h.id and n.valid_to is null)";

  private static final String ABLE =
      """
      select from person p where p.household_id = h.id and p.left_on is null
        and (p.labour is null or p.labour in ('普通劳动力', '技能劳动力', '弱劳动力或半劳动力'))""";

  private static final Map<String, String> SORTS =
      Map.of(
          "monitoredSince", "coalesce(h.monitored_since, date 'infinity')",
          "area", "h.area",
          "headName", "h.head_name");

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  CandidateService(JdbcClient jdbc, Cursors cursors, Divisions divisions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * A household on one of the two lists.
   *
   * @param measures how many are in its support plans
   */
  record Row(
      UUID id,
      String no,
      String headName,
      String area,
      String areaName,
      String category,
      List<String> risks,
      Optional<LocalDate> monitoredSince,
      Optional<String> perCapitaIncome,
      Optional<String> incomePeriod,
      int measures,
      Optional<LocalDate> visitedOn) {}

  /**
   * Recognised at least half a year ago, somebody can work, no clue waits, and nobody has proposed
   * it yet. Source: SRC_YIJIANG_1.
   */
  @Transactional(readOnly = true)
  Page<Row> due(@Nullable String area, @Nullable String sort, Paging paging) {
    return query(area)
        .when("cutoff", clock.today().minusMonths(HALF_YEAR), "h.monitored_since <= :cutoff")
        .where("exists (" + ABLE + ")")
        .where(
            "not exists (select from clue c where c.household_id = h.id and c.state in ('OPEN', 'ASSIGNED'))")
        .where(
            """
            not exists (select from elimination e where e.household_id = h.id
              and e.state not in ('ELIMINATED', 'ROLLED_BACK', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))""")
        .sorted(sort, "monitoredSince", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /** Nobody of the household can work, and it is not on the safety net yet. SRC_YIJIANG_2. */
  @Transactional(readOnly = true)
  Page<Row> withoutLabour(@Nullable String area, @Nullable String sort, Paging paging) {
    return query(area)
        .where("not exists (" + ABLE + ")")
        .where("exists (select from person p where p.household_id = h.id and p.left_on is null)")
        .sorted(sort, "monitoredSince", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  private static ListQuery query(@Nullable String area) {
    return ListQuery.of(COLUMNS, "household h", "h.id").in(area, "h.area").where(NOT_ON_THE_NET);
  }

  private Row row(ResultSet row) throws SQLException {
    var area = row.getString("area");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getString("category"),
        List.of((String[]) row.getArray("risks").getArray()),
        Optional.ofNullable(row.getObject("monitored_since", LocalDate.class)),
        Optional.ofNullable(row.getObject("per_capita_income", Long.class))
            .map(fen -> new Money(fen).toString()),
        Optional.ofNullable(row.getString("income_period")),
        row.getInt("measures"),
        Optional.ofNullable(row.getObject("visited_on", LocalDate.class)));
  }
}
