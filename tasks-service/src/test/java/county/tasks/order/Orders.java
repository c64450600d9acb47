package county.tasks.order;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders for tests, put past the application. */
public final class Orders {

  private Orders() {}

  /** A new open order on something overdue in this village. */
  public static UUID open(String area) {
    return in("OPEN", area);
  }

  /**
   * A new order in this state, with an extension asked for when it is ACKNOWLEDGED and a reply of
   * somebody when it is REPLIED.
   */
  public static UUID in(String state, String area) {
    var id = UUID.randomUUID();
    try (var connection = TestStack.connect("tasks", "postgres");
        var insert =
            connection.prepareStatement(
                """
                insert into supervision_order
                  (id, no, kind, level, clause_id, subject_id, household_id, area, unit, due_on, reply_by, state, opened_on, opened_by,
                   extension_until, extension_reason, replied_by, version)
                select i, 'T-' || i, 'CLUE_OVERDUE', 'BLUE', '2.7', gen_random_uuid(), gen_random_uuid(), a, substr(a, 1, 9), '2021-10-23',
                       '2031-10-29', s, '2021-10-24', 'event', case when s = 'ACKNOWLEDGED' then date '2031-11-30' end,
                       case when s = 'ACKNOWLEDGED' then '需要时间' end, case when s = 'REPLIED' then 'somebody' end, 0
                from (select ?::uuid as i, ? as a, ? as s) given
                """)) {
      insert.setObject(1, id);
      insert.setString(2, area);
      insert.setString(3, state);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  /** The orders on this subject. */
  public static List<UUID> on(UUID subject) {
    try (var connection = TestStack.connect("tasks", "postgres");
        var select =
            connection.prepareStatement(
                "select id from supervision_order where subject_id = ? order by due_on")) {
      select.setObject(1, subject);
      var found = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
