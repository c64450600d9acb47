package county.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalogue of a database and says in one line each what breaks the rules of row-level
 * scope.
 */
final class Catalogue {

  private final Connection connection;
  private final String app;
  private final String system;

  /**
   * @param connection as owner of the database of {@code service}
   */
  Catalogue(Connection connection, String service) {
    this.connection = connection;
    this.app = service + "_app";
    this.system = service + "_system";
  }

  List<String> complaints() throws SQLException {
    var complaints = new ArrayList<String>();
    complaints.addAll(
        rows(
            """
            select c.relname || ' has no guard: call scope_by_area, scope_by_area_and_unit, unscoped or system_only'
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and c.relname <> 'flyway_schema_history' and not exists (select from table_guard g where g.table_name = c.relname)
            """));
    complaints.addAll(
        rows(
            """
            select g.table_name || ' is registered but row security is off' from table_guard g
            join pg_class c on c.oid = to_regclass(g.table_name) where g.guard like 'area%' and not c.relrowsecurity
            """));
    complaints.addAll(
        rows(
            """
            select g.table_name || ' has the policies ' || coalesce(string_agg(p.polname, ', '), 'none') || ' instead of one that permits: scope'
            from table_guard g left join pg_policy p on p.polrelid = to_regclass(g.table_name) and p.polpermissive
            where g.guard like 'area%' group by g.table_name
            having coalesce(string_agg(concat(p.polname, p.polcmd, p.polpermissive, p.polwithcheck), ','), '') <> 'scope*t'
            """));
    complaints.addAll(
        rows(
            "select table_name || ' is unscoped without a reason' from table_guard where guard = 'unscoped' and coalesce(reason, '') = ''"));
    complaints.addAll(
        rows(
            """
            select table_name || ' is for the system role but the application role reaches it' from table_guard
            where guard = 'system' and has_table_privilege('%s', table_name, 'select, insert, update, delete')
            """
                .formatted(app)));
    complaints.addAll(
        rows(
            """
            select c.relname || ' is a view without security_invoker' from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
              and not coalesce(c.reloptions @> array['security_invoker=true'], false)
            """));
    complaints.addAll(
        rows(
            """
            select c.relname || ' is a materialised view that the application role reads' from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'm' and has_table_privilege('%s', c.oid, 'select')
            """
                .formatted(app)));
    complaints.addAll(
        rows(
            """
            select c.relname || ' belongs to ' || pg_get_userbyid(c.relowner) from pg_class c
            where pg_get_userbyid(c.relowner) in ('%s', '%s')
            """
                .formatted(app, system)));
    complaints.addAll(
        rows(
            """
            select p.proname || ' runs as its owner and the application role may call it' from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
              and has_function_privilege('%s', p.oid, 'execute')
            """
                .formatted(app)));
    return complaints;
  }

  /**
   * The condition of each scoped table, as {@code table} and expression over {@code area} (and
   * {@code unit}).
   */
  List<String[]> conditions() throws SQLException {
    var conditions = new ArrayList<String[]>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select g.table_name, pg_get_expr(p.polqual, p.polrelid) from table_guard g
                join pg_policy p on p.polrelid = to_regclass(g.table_name) and p.polname = 'scope'
                where g.guard like 'area%' order by 1
                """)) {
      while (rows.next()) {
        conditions.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return conditions;
  }

  private List<String> rows(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
