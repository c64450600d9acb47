package county.tasks.progress;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Milestones for tests, put past the application. */
public final class Milestones {

  private Milestones() {}

  /**
   * A new milestone of this township for clause 2.6 in this state, with a report of somebody when
   * REPORTED.
   */
  public static UUID in(String state, String township) {
    var id = UUID.randomUUID();
    try (var connection = TestStack.connect("tasks", "postgres");
        var insert =
            connection.prepareStatement(
                """
                insert into milestone (id, clause_id, unit, area, series, title, evidence, comparison, target, measure, cycle, report_every,
                  starts_on, due_on, basis, weight, origin, state, in_force_from, entered_by, reported_by, reported_on, accepted_on)
                select i, '2.6', u, u || '000', i, '测试节点', '照片', 'REACH', 100, '户', 'ONCE', 'NONE', '2021-09-16', '2031-12-31', '测试', 1,
                       'COUNTY', s, case when s <> 'PROPOSED' then date '2021-09-16' end, 'somebody',
                       case when s = 'REPORTED' then 'somebody' end, case when s = 'REPORTED' then date '2021-10-08' end, null
                from (select ?::uuid as i, ? as u, ? as s) given
                """)) {
      insert.setObject(1, id);
      insert.setString(2, township);
      insert.setString(3, state);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  /** A report on that milestone in the month of this day, by its own unit. */
  public static UUID report(UUID milestone, LocalDate on) {
    var id = UUID.randomUUID();
    try (var connection = TestStack.connect("tasks", "postgres");
        var insert =
            connection.prepareStatement(
                """
                insert into progress_report (id, milestone_id, clause_id, unit, area, month, figure, gap, words, files, while_red, reported_by,
                  reporter_name, reported_on)
                select ?, m.id, m.clause_id, m.unit, m.area, date_trunc('month', ?::date)::date, 1, false, '进展', '{}', false, 'somebody', '某人', ?
                from milestone m where m.id = ?
                """)) {
      insert.setObject(1, id);
      insert.setObject(2, on);
      insert.setObject(3, on);
      insert.setObject(4, milestone);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }
}
