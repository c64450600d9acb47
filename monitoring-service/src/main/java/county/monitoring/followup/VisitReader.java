package county.monitoring.followup;

import county.platform.division.Divisions;
import county.platform.policy.Money;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visits, in the transaction and scope of its caller. */
@Component
class VisitReader {

  private static final String COLUMNS = "v.*, h.no as household_no, h.head_name";
  private static final String FROM = "follow_up_visit v join household h on h.id = v.household_id";

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;

  VisitReader(JdbcClient jdbc, Cursors cursors, Divisions divisions) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
  }

  Page<VisitView> list(
      @Nullable String area,
      @Nullable UUID household,
      @Nullable Situation situation,
      Paging paging) {
    return ListQuery.of(COLUMNS, FROM, "v.id")
        .in(area, "v.area")
        .when("household", household, "v.household_id = :household")
        .when("situation", situation == null ? null : situation.name(), "v.situation = :situation")
        .sorted(null, "-visitedOn", Map.of("visitedOn", "v.visited_on"))
        .page(jdbc, cursors, paging, (row, n) -> visit(row));
  }

  List<VisitView> ofHousehold(UUID household) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from "
                + FROM
                + " where v.household_id = ? order by v.visited_on desc, v.id desc limit 100")
        .param(household)
        .query((row, n) -> visit(row))
        .list();
  }

  Optional<VisitView> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from " + FROM + " where v.id = ?")
        .param(id)
        .query((row, n) -> visit(row))
        .optional();
  }

  private VisitView visit(ResultSet row) throws SQLException {
    var area = row.getString("area");
    var situation = Situation.valueOf(row.getString("situation"));
    return new VisitView(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getObject("visited_on", LocalDate.class),
        row.getString("visitor_name"),
        row.getString("unit"),
        situation,
        situation.label(),
        Arrays.stream((String[]) row.getArray("problems").getArray())
            .map(Aspect::valueOf)
            .map(Aspect::label)
            .toList(),
        Optional.ofNullable(row.getObject("per_capita", Long.class))
            .map(fen -> new Money(fen).toString()),
        Optional.ofNullable(row.getString("measures")),
        List.of((String[]) row.getArray("new_risks").getArray()),
        Optional.ofNullable(row.getString("note")),
        Optional.ofNullable(row.getObject("photo_file", UUID.class)));
  }
}
