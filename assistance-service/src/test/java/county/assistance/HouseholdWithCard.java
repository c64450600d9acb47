package county.assistance;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.UUID;

/** A household of the copy and its need card for tests, put past the application. */
final class HouseholdWithCard {

  private HouseholdWithCard() {}

  /** Both have the same id, so that it fills every address. */
  static UUID in(String area) {
    var id = UUID.randomUUID();
    try (var connection = TestStack.connect("assistance", "postgres");
        var insert = connection.createStatement()) {
      insert.execute(
          """
          insert into household (id, no, area, kind, head_name, persons, epoch, sequence)
          values ('%1$s', 'T-%1$s', '%2$s', 'ORDINARY', '张三', 1, 1, 1);
          insert into need_card (id, recognition_id, household_id, household_no, head_name, area, category, risks, recognised_on, state, opened_at)
          values ('%1$s', gen_random_uuid(), '%1$s', 'T-%1$s', '张三', '%2$s', '03', '{01}', '2021-10-20', 'OPEN', now())
          """
              .formatted(id, area));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }
}
