package county.monitoring.assessment;

import county.platform.finding.AssessmentRecord;
import county.platform.policy.Assessment;
import county.platform.web.Ids;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps assessments: whole, with their hash, when the outcomes differ from the household's last
 * one; otherwise only the day they were confirmed. Works in the transaction of its caller.
 */
@Component
public class Assessments {

  private static final int CHUNK = 2000;

  private static final String HOLD =
      """
      insert into assessment_state as s (household_id, area, assessment_id, signature, last_confirmed)
      select household_id, area, id, signature, as_of
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[]) as t (household_id, area, id, signature, as_of)
      on conflict (household_id) do update set
        area = excluded.area,
        assessment_id = case when s.signature = excluded.signature then s.assessment_id else excluded.assessment_id end,
        signature = excluded.signature,
        last_confirmed = greatest(s.last_confirmed, excluded.last_confirmed)
      returning household_id, assessment_id
      """;

  private static final String KEEP =
      """
      insert into assessment (id, household_id, area, as_of, outcome, hash, record)
      select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
      """;

  private final JdbcTemplate jdbc;

  Assessments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of one assessment.
   *
   * @param assessment id of the one that holds now
   * @param changed whether it is new; false: the last one was confirmed
   */
  public record Held(UUID household, UUID assessment, boolean changed) {}

  /**
   * Stores many assessments with few statements; at most one for each household.
   *
   * @return one entry for each, in their order
   */
  public List<Held> store(List<Assessed> all) {
    var held = new ArrayList<Held>(all.size());
    for (int from = 0; from < all.size(); from += CHUNK) {
      held.addAll(storeChunk(all.subList(from, Math.min(from + CHUNK, all.size()))));
    }
    return held;
  }

  /**
   * Stores an assessment that a person asked for in a case, whatever the last outcomes were; what
   * holds for the household stays as it is.
   *
   * @return its id
   */
  public UUID keep(Assessed one) {
    var proposed = new Proposed(Ids.next(), one);
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              keep(connection, List.of(proposed));
              return true;
            });
    return proposed.id();
  }

  /** The assessment of this id, read back from its record. */
  public Optional<Assessment> find(UUID id) {
    return one("select record, hash from assessment where id = ?", id);
  }

  /** The assessment that holds now for a household. */
  public Optional<Assessment> latest(UUID household) {
    return one(
        "select a.record, a.hash from assessment_state s join assessment a on a.id = s.assessment_id where s.household_id = ?",
        household);
  }

  private Optional<Assessment> one(String sql, UUID id) {
    return jdbc
        .query(
            sql,
            (row, n) -> AssessmentRecord.read(row.getString("record"), row.getString("hash")),
            id)
        .stream()
        .findFirst();
  }

  private List<Held> storeChunk(List<Assessed> chunk) {
    var proposed = chunk.stream().map(one -> new Proposed(Ids.next(), one)).toList();
    return Objects.requireNonNull(
        jdbc.execute((ConnectionCallback<List<Held>>) connection -> store(connection, proposed)));
  }

  private record Proposed(UUID id, Assessed of) {}

  private static List<Held> store(Connection connection, List<Proposed> proposed)
      throws SQLException {
    var holding = hold(connection, proposed);
    var held =
        proposed.stream()
            .map(
                one -> {
                  var now = Objects.requireNonNull(holding.get(one.of().household()));
                  return new Held(one.of().household(), now, now.equals(one.id()));
                })
            .toList();
    keep(
        connection,
        proposed.stream()
            .filter(one -> one.id().equals(holding.get(one.of().household())))
            .toList());
    return held;
  }

  private static Map<UUID, UUID> hold(Connection connection, List<Proposed> rows)
      throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      bind(statement, 1, "uuid", rows.stream().map(one -> one.of().household()).toArray());
      bind(statement, 2, "text", rows.stream().map(one -> one.of().area()).toArray());
      bind(statement, 3, "uuid", rows.stream().map(Proposed::id).toArray());
      bind(statement, 4, "text", rows.stream().map(one -> one.of().signature()).toArray());
      bind(statement, 5, "date", days(rows));
      var holding = new HashMap<UUID, UUID>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          holding.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
      }
      return holding;
    }
  }

  private static void keep(Connection connection, List<Proposed> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var sealed = rows.stream().map(one -> one.of().sealed()).toList();
    try (var statement = connection.prepareStatement(KEEP)) {
      bind(statement, 1, "uuid", rows.stream().map(Proposed::id).toArray());
      bind(statement, 2, "uuid", rows.stream().map(one -> one.of().household()).toArray());
      bind(statement, 3, "text", rows.stream().map(one -> one.of().area()).toArray());
      bind(statement, 4, "date", days(rows));
      bind(statement, 5, "text", each(sealed, one -> one.outcome().name()));
      bind(statement, 6, "text", each(sealed, Assessment::hash));
      bind(statement, 7, "text", each(sealed, Assessment::canonical));
      statement.executeUpdate();
    }
  }

  private static Object[] days(List<Proposed> rows) {
    return each(rows, one -> one.of().asOf().toString());
  }

  private static <T> Object[] each(List<T> rows, Function<T, String> part) {
    return rows.stream().map(part).toArray();
  }

  private static void bind(PreparedStatement statement, int index, String type, Object[] values)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf(type, values);
    statement.setArray(index, array);
  }
}
