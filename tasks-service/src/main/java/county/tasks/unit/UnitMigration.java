package county.tasks.unit;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.unit.Unit;
import county.platform.unit.Units;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the units of {@code policy/units.yaml} and the townships of {@code
 * policy/divisions-150822.json} into their tables, as the owner of the database, whenever they
 * changed. A unit that somebody is responsible as cannot disappear: the migration fails.
 */
@Component
class UnitMigration implements JavaMigration {

  private static final int WAY_OF_WRITING = 1;

  private record Row(
      String code, String area, String kind, @Nullable String ended, @Nullable String successor) {}

  private record Called(String code, String name, String from, String to, @Nullable String by) {}

  private record Member(String collective, String code) {}

  private final List<Row> units = new ArrayList<>();
  private final List<Called> names = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  UnitMigration() {
    var divisions = Divisions.load("policy/divisions-150822.json");
    for (var township : divisions.townships()) {
      var code = township.code().substring(0, 9);
      units.add(new Row(code, township.code(), "TOWNSHIP", null, null));
      names.add(new Called(code, township.shortName(), "-infinity", "infinity", null));
    }
    Units.load().all().forEach(unit -> add(unit, divisions));
  }

  private void add(Unit unit, Divisions divisions) {
    units.add(
        new Row(
            unit.code(),
            divisions.county().code(),
            unit.members().isEmpty() ? "DEPARTMENT" : "COLLECTIVE",
            unit.ended().map(Object::toString).orElse(null),
            unit.successor().orElse(null)));
    for (var name : unit.names()) {
      names.add(
          new Called(
              unit.code(),
              name.name(),
              text(name.from(), "-infinity"),
              text(name.to(), "infinity"),
              name.reference().orElse(null)));
    }
    for (Division township : divisions.townships()) {
      if (unit.members().contains(township.type())) {
        members.add(new Member(unit.code(), township.code().substring(0, 9)));
      }
    }
  }

  private static String text(Optional<?> day, String otherwise) {
    return day.map(Object::toString).orElse(otherwise);
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  /** Before the plan, which names units: repeatable migrations run in the order of their names. */
  @Override
  public String getDescription() {
    return "county units";
  }

  @Override
  public Integer getChecksum() {
    var crc = new CRC32();
    crc.update((WAY_OF_WRITING + "|" + units + names + members).getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var empty = connection.createStatement();
        var unit =
            connection.prepareStatement(
                "INSERT INTO unit VALUES (?, ?, ?, ?, ?::date, ?) ON CONFLICT (code) DO UPDATE SET area = excluded.area, kind = excluded.kind, position = excluded.position, ended_on = excluded.ended_on, successor = excluded.successor");
        var name =
            connection.prepareStatement(
                "INSERT INTO unit_name VALUES (?, ?, ?::date, ?::date, ?)");
        var member = connection.prepareStatement("INSERT INTO unit_member VALUES (?, ?)");
        var gone = connection.prepareStatement("DELETE FROM unit WHERE NOT code = ANY (?)")) {
      empty.execute("SET CONSTRAINTS ALL DEFERRED");
      empty.execute("DELETE FROM unit_name");
      empty.execute("DELETE FROM unit_member");
      for (int i = 0; i < units.size(); i++) {
        var row = units.get(i);
        run(unit, row.code(), row.area(), row.kind(), i, row.ended(), row.successor());
      }
      for (var row : names) {
        run(name, row.code(), row.name(), row.from(), row.to(), row.by());
      }
      for (var row : members) {
        run(member, row.collective(), row.code());
      }
      gone.setArray(
          1,
          connection.createArrayOf("text", units.stream().map(Row::code).toArray(String[]::new)));
      gone.execute();
    }
  }

  private static void run(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.execute();
  }
}
