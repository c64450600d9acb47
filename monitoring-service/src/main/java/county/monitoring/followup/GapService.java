package county.monitoring.followup;

import county.monitoring.risk.MeasureKind;
import county.platform.division.Divisions;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monitored households that lack the measures inspectors look for. Source: SRC_AUDIT_5. */
@Service
public class GapService {

  private static final String SOURCE = "SRC_AUDIT_5";

  private static final String MEASURE =
      "select from support_measure m join support_plan p on p.id = m.plan_id where p.household_id = s.household_id";

  private static final String DEVELOPMENT =
      Arrays.stream(MeasureKind.values())
          .filter(MeasureKind::isDevelopment)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", ", " and m.kind in (", ")"));

  private static final String LABOUR =
      """
      select from person w where w.household_id = s.household_id and w.left_on is null
        and w.labour in ('普通劳动力', '技能劳动力', '弱劳动力或半劳动力')""";

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  GapService(JdbcClient jdbc, Cursors cursors, Divisions divisions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** What is lacking. */
  enum Gap {
    /** 识别后1个月及以上未落实帮扶措施. */
    NO_MEASURE("识别一个月以上没有帮扶措施", 1, "not exists (" + MEASURE + ")"),
    /** 有劳动力但6个月以上没有开发式帮扶措施. */
    NO_DEVELOPMENT(
        "有劳动力，六个月以上没有开发式帮扶措施",
        6,
        "exists (" + LABOUR + ") and not exists (" + MEASURE + DEVELOPMENT + ")");

    private final String label;
    private final int months;
    private final String condition;

    Gap(String label, int months, String condition) {
      this.label = label;
      this.months = months;
      this.condition = condition;
    }
  }

  /**
   * A household with a gap.
   *
   * @param id of the household
   * @param planDueOn when its support plan is or was due, while none is made
   */
  record Row(
      UUID id,
      String householdNo,
      String headName,
      String area,
      String areaName,
      String category,
      List<String> risks,
      LocalDate since,
      Optional<LocalDate> planDueOn,
      String gap,
      String clause) {}

  @Transactional(readOnly = true)
  Page<Row> list(Gap gap, @Nullable String area, Paging paging) {
    return ListQuery.of(
            """
            s.household_id as id, s.household_no, s.head_name, s.area, s.category, s.risks, s.since,
            (select max(p.due_on) from support_plan p where p.household_id = s.household_id and p.state = 'DUE') as plan_due_on""",
            "monitoring_spell s",
            "s.household_id")
        .where("s.valid_to is null")
        .in(area, "s.area")
        .when("cutoff", clock.today().minusMonths(gap.months), "s.since <= :cutoff")
        .where(gap.condition)
        .sorted(null, "since", Map.of("since", "s.since"))
        .page(jdbc, cursors, paging, (row, n) -> row(row, gap));
  }

  private Row row(ResultSet row, Gap gap) throws SQLException {
    var area = row.getString("area");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getString("category"),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getObject("since", LocalDate.class),
        Optional.ofNullable(row.getObject("plan_due_on", LocalDate.class)),
        gap.label,
        SOURCE);
  }
}
