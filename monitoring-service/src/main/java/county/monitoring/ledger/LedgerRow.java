package county.monitoring.ledger;

import county.monitoring.risk.Category;
import county.monitoring.risk.MeasureKind;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A monitored household in the ledger.
 *
 * @param id of the household
 * @param since 识别监测时间
 * @param measures kinds of support in force, by their labels
 * @param responsible 帮扶责任人 with their units
 * @param dueOn the next visit
 */
record LedgerRow(
    UUID id,
    String householdNo,
    String headName,
    String area,
    String areaName,
    String category,
    String categoryLabel,
    List<String> risks,
    LocalDate since,
    List<String> measures,
    List<String> responsible,
    LocalDate dueOn,
    boolean overdue,
    State state) {

  /** What is going on with the household. */
  enum State {
    MONITORED("监测中"),
    /** 整户无劳动能力兜底保障户. */
    SAFETY_NET("兜底保障"),
    ELIMINATING("消除办理中");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  String stateLabel() {
    return state.label();
  }

  static LedgerRow of(ResultSet row, Divisions divisions, LocalDate asOf) throws SQLException {
    var area = row.getString("area");
    var category = row.getString("category");
    var due = row.getObject("due_on", LocalDate.class);
    return new LedgerRow(
        row.getObject("id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        category,
        Category.byCode(category).map(Category::label).orElse(category),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getObject("since", LocalDate.class),
        Arrays.stream((String[]) row.getArray("measures").getArray())
            .map(kind -> MeasureKind.valueOf(kind).label())
            .toList(),
        List.of((String[]) row.getArray("responsible").getArray()),
        due,
        due.isBefore(asOf),
        State.valueOf(row.getString("state")));
  }

  /** The row as it is signed: one line, every field in its place. */
  String canonical() {
    return String.join(
        "\t",
        householdNo,
        headName,
        area,
        category,
        String.join("、", risks),
        since.toString(),
        String.join("、", measures),
        String.join("、", responsible),
        dueOn.toString(),
        Optional.of(state).map(Enum::name).orElseThrow());
  }
}
