package county.tasks.plan;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the plan itself says about responsibility and milestones: the units of its tasks from the
 * day it was issued, and a milestone of the lead unit for every clause with a date or a measurable
 * goal. A date that stands in the text is in force at once; one that was inferred or is missing is
 * a proposal that the county confirms or drops. Nothing that exists is touched.
 */
@Component
class PlanSeeds implements JavaMigration {

  private static final String RECORDED =
      "SELECT set_config('app.now', (SELECT issued::timestamptz::text FROM plan_document), true)";

  private static final String UNITS =
      """
      INSERT INTO assignment (id, scope, task_no, unit, duty, valid_from, reason, document, changed_by)
      SELECT uuidv7(), 'T' || u.task_no, u.task_no, n.code, u.duty, d.issued, '方案明确的牵头单位和责任单位', d.doc, 'plan'
      FROM plan_task_unit u
      CROSS JOIN plan_document d
      JOIN unit_name n ON n.name = u.unit_name AND d.issued BETWEEN n.valid_from AND n.valid_to
      WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.task_no = u.task_no)
      """;

  private static final String COMPLETE =
      "SELECT (SELECT count(*) FROM plan_task_unit u WHERE NOT EXISTS (SELECT FROM unit_name n WHERE n.name = u.unit_name))";

  /**
   * Standards of a benefit (kind rule) are no goals to be reached: rules and indicators watch over
   * them.
   */
  private static final String MILESTONES =
      """
      WITH goal AS (
        SELECT c.*, d.issued, a.unit AS lead, n.area,
          c.deadline_basis LIKE 'explicit%' AS explicit,
          (c.comparison = '<=' OR c.comparison = '=' AND c.target = 0) AS keep,
          c.deadline IS NULL AND c.kind <> 'deliverable' AS yearly
        FROM plan_clause c
        CROSS JOIN plan_document d
        JOIN assignment a ON a.scope = 'T' || c.task_no AND a.duty = 'LEAD' AND a.valid_from = d.issued
        JOIN unit n ON n.code = a.unit
        WHERE (c.metric IS NOT NULL OR c.deadline IS NOT NULL) AND c.kind NOT IN ('rule', 'principle'))
      INSERT INTO milestone (id, clause_id, unit, area, series, title, evidence, comparison, target, measure, cycle, series_until,
        report_every, starts_on, due_on, basis, weight, origin, seed, state, in_force_from, figure, figure_on, entered_by, accepted_on)
      SELECT uuidv7(), g.id, g.lead, g.area, uuidv7(), left(replace(coalesce(g.metric, g.text), ' = 待建', '（待建，报已通数）'), 100),
        '完成情况的文件、验收单或照片',
        CASE WHEN g.keep THEN 'KEEP' ELSE 'REACH' END,
        g.target,
        coalesce(nullif(g.target_unit, ''), '%'),
        CASE WHEN g.yearly THEN 'YEARLY' ELSE 'ONCE' END,
        CASE WHEN g.yearly THEN date '2025-12-31' END,
        CASE WHEN g.kind IN ('deliverable', 'status') THEN 'NONE' ELSE 'QUARTERLY' END,
        least(g.issued, g.deadline),
        coalesce(g.deadline, CASE WHEN g.yearly THEN date '2021-12-31' ELSE date '2025-12-31' END),
        CASE
          WHEN g.explicit THEN '方案载明的期限'
          WHEN g.deadline IS NOT NULL THEN '方案没有逐条写明期限，由上下文推定，待县里确认'
          WHEN g.yearly THEN '方案没有写明期限，按年推进到过渡期末，待县里确认'
          ELSE '方案没有写明期限，暂按过渡期末，待县里确认'
        END,
        1, 'PLAN', g.id,
        CASE WHEN g.kind = 'status' THEN 'ACCEPTED' WHEN g.explicit THEN 'ACTIVE' ELSE 'PROPOSED' END,
        CASE WHEN g.explicit THEN g.issued END,
        CASE WHEN g.kind = 'status' THEN g.target END,
        CASE WHEN g.kind = 'status' THEN g.issued END,
        'plan',
        CASE WHEN g.kind = 'status' THEN g.issued END
      FROM goal g
      ON CONFLICT (seed) DO NOTHING
      """;

  private static final List<String> ALL = List.of(RECORDED, UNITS, MILESTONES);

  private final PlanMigration plan;

  PlanSeeds(PlanMigration plan) {
    this.plan = plan;
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  /** After the plan and the units: repeatable migrations run in the order of their names. */
  @Override
  public String getDescription() {
    return "plan seeds";
  }

  @Override
  public Integer getChecksum() {
    var crc = new CRC32();
    crc.update((plan.getChecksum() + String.join("", ALL)).getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (var statement = context.getConnection().createStatement()) {
      for (var sql : ALL) {
        statement.execute(sql);
      }
      try (var nameless = statement.executeQuery(COMPLETE)) {
        nameless.next();
        if (nameless.getInt(1) > 0) {
          throw new IllegalStateException(
              nameless.getInt(1) + " units of the plan are not in policy/units.yaml");
        }
      }
    }
  }
}
