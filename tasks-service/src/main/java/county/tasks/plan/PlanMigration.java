package county.tasks.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes the plan of {@code policy/plan-clauses.json} into its tables, as the owner of the
 * database, whenever that file changed. The database cuts the JSON itself, so the text arrives as
 * it stands in the file.
 */
@Component
class PlanMigration implements JavaMigration {

  private static final String REPLACE_ALL =
      """
      WITH plan AS (SELECT ?::jsonb AS body),
      document AS (
        INSERT INTO plan_document
        SELECT body #>> '{source,doc}', body #>> '{source,issuer}', (body #>> '{source,issued}')::date FROM plan),
      tasks AS (
        INSERT INTO plan_task
        SELECT (task ->> 'no')::int, task ->> 'part', task ->> 'title'
        FROM plan, jsonb_array_elements(body -> 'tasks') task),
      leads AS (
        INSERT INTO plan_task_unit
        SELECT (task ->> 'no')::int, 0, 'LEAD', task ->> 'lead' FROM plan, jsonb_array_elements(body -> 'tasks') task),
      units AS (
        INSERT INTO plan_task_unit
        SELECT (task ->> 'no')::int, position, 'RESPONSIBLE', unit
        FROM plan, jsonb_array_elements(body -> 'tasks') task,
             jsonb_array_elements_text(task -> 'responsibleNormalized') WITH ORDINALITY AS u (unit, position))
      INSERT INTO plan_clause
      SELECT clause ->> 'id', (task ->> 'no')::int, position, clause ->> 'text', clause ->> 'kind',
             ARRAY(SELECT jsonb_array_elements_text(clause -> 'systems')), clause ->> 'metric', clause ->> 'op',
             (clause ->> 'value')::numeric, clause ->> 'unit', (clause ->> 'deadline')::date, clause ->> 'deadlineBasis'
      FROM plan, jsonb_array_elements(body -> 'tasks') task,
           jsonb_array_elements(task -> 'commitments') WITH ORDINALITY AS c (clause, position)
      """;

  private final String json = read();

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "plan clauses";
  }

  @Override
  public Integer getChecksum() {
    var crc = new CRC32();
    crc.update(json.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (var empty = connection.createStatement();
        var fill = connection.prepareStatement(REPLACE_ALL)) {
      empty.execute("SET CONSTRAINTS ALL DEFERRED");
      empty.execute("DELETE FROM plan_document");
      empty.execute("DELETE FROM plan_task");
      fill.setString(1, json);
      fill.execute();
    }
  }

  private static String read() {
    try {
      return new ClassPathResource("policy/plan-clauses.json")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
