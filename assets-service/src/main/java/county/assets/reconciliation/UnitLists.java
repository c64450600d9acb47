package county.assets.reconciliation;

import county.platform.crypto.Sm3;
import county.platform.division.Divisions;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of every unit on a day, as it is known now: what it signs. Source: PLAN_4_11. */
@Component
class UnitLists {

  private static final String ROWS =
      """
      select b.asset_id, b.area, b.level, b.keeper, b.department, coalesce(a.no, '') as no, coalesce(a.name, '') as name, b.category,
        coalesce(a.owner_name, '') as owner_name, b.cost, b.accumulated
      from asset_balance(:day, :now) b left join asset_described(:day) a on a.id = b.asset_id
      where :keeper = '' or b.keeper = :keeper order by b.keeper, a.no, b.asset_id
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Divisions divisions;

  UnitLists(JdbcClient jdbc, BusinessClock clock, Divisions divisions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.divisions = divisions;
  }

  /** An asset in a unit's list. */
  record ListRow(
      UUID asset,
      String area,
      String level,
      String keeper,
      String department,
      String no,
      String name,
      String category,
      String ownerName,
      long cost,
      long accumulated) {

    /** The written form that is digested. */
    private String line() {
      return String.join(
              "\t", no, name, category, ownerName, Long.toString(cost), Long.toString(accumulated))
          + "\n";
    }
  }

  /** The list of one unit. */
  record UnitList(String keeper, List<ListRow> rows, String digest) {

    static UnitList of(String keeper, List<ListRow> rows) {
      return new UnitList(keeper, rows, UnitLists.digest(rows));
    }

    long cost() {
      return rows.stream().mapToLong(ListRow::cost).sum();
    }

    long accumulated() {
      return rows.stream().mapToLong(ListRow::accumulated).sum();
    }
  }

  static String digest(List<ListRow> rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(row.line()));
    return Sm3.hex(text.toString());
  }

  /** Every unit's list in sight, by unit. */
  List<UnitList> all(LocalDate day) {
    var lists = new TreeMap<String, List<ListRow>>();
    read(day, "")
        .forEach(row -> lists.computeIfAbsent(row.keeper(), unit -> new ArrayList<>()).add(row));
    return lists.entrySet().stream()
        .map(unit -> UnitList.of(unit.getKey(), unit.getValue()))
        .toList();
  }

  UnitList of(String keeper, LocalDate day) {
    return UnitList.of(keeper, read(day, keeper));
  }

  /** The 12-digit code of the place a unit works for. */
  String areaOf(String keeper) {
    return Character.isDigit(keeper.charAt(0))
        ? keeper + "0".repeat(12 - keeper.length())
        : divisions.county().code();
  }

  private List<ListRow> read(LocalDate day, String keeper) {
    return jdbc.sql(ROWS)
        .param("day", day)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("keeper", keeper)
        .query((row, n) -> row(row))
        .list();
  }

  private static ListRow row(ResultSet row) throws SQLException {
    return new ListRow(
        row.getObject("asset_id", UUID.class),
        row.getString("area"),
        row.getString("level"),
        row.getString("keeper"),
        row.getString("department"),
        row.getString("no"),
        row.getString("name"),
        row.getString("category"),
        row.getString("owner_name"),
        row.getLong("cost"),
        row.getLong("accumulated"));
  }
}
