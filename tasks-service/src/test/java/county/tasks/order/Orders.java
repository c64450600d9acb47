package county.tasks.order;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.UUID;

/** Orders for tests, put past the application. */
public final class Orders {

  private Orders() {}

  /** A new open order on something overdue in this village. */
  public static UUID open(String area) {
    var id = UUID.randomUUID();
    try (var connection = TestStack.connect("tasks", "postgres");
        var insert =
            connection.prepareStatement(
                """
                insert into supervision_order
                  (id, no, kind, subject_id, household_id, area, unit, due_on, state, opened_on, version)
                values (?, ?, 'CLUE_OVERDUE', gen_random_uuid(), gen_random_uuid(), ?, substr(?, 1, 9), '2021-10-23', 'OPEN', '2021-10-24', 0)
                """)) {
      insert.setObject(1, id);
      insert.setString(2, "T-" + id);
      insert.setString(3, area);
      insert.setString(4, area);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }
}
