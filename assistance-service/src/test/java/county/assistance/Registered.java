package county.assistance;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.UUID;

/** Households of the copy and need cards for tests, put past the application. */
public final class Registered {

  private Registered() {}

  /** A household of four, its head 张三. */
  public static UUID household(String area) {
    var id = UUID.randomUUID();
    run(
        """
        insert into household (id, no, area, kind, head_name, persons, epoch, sequence)
        values ('%1$s', 'T-%1$s', '%2$s', 'ORDINARY', '张三', 4, 1, 1);
        insert into household_member (household_id, person_id, area, name, relation) values ('%1$s', '%1$s', '%2$s', '张三', '户主')
        """
            .formatted(id, area));
    return id;
  }

  /** An open need card of a household, of the same id. */
  public static UUID card(UUID household, String area) {
    run(
        """
        insert into need_card (id, recognition_id, household_id, household_no, head_name, area, category, risks, recognised_on, state, opened_at, due_on)
        values ('%1$s', gen_random_uuid(), '%1$s', 'T-%1$s', '张三', '%2$s', '03', '{01}', '2021-10-20', 'OPEN', now(), '2021-10-25')
        """
            .formatted(household, area));
    return household;
  }

  /** How many rows of a table hold this text, in the clear, in a sealed or any other column. */
  public static long showing(String table, String column, String text) {
    var sealed =
        "select count(*) from "
            + table
            + " where position(convert_to(?, 'UTF8') in "
            + column
            + ") > 0 or "
            + table
            + "::text like ?";
    try (var connection = TestStack.connect("assistance", "postgres");
        var statement = connection.prepareStatement(sealed)) {
      statement.setString(1, text);
      statement.setString(2, "%" + text + "%");
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String sql) {
    try (var connection = TestStack.connect("assistance", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
