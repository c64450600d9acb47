package county.monitoring.roster;

import county.monitoring.batch.BatchRun;
import county.monitoring.roster.RosterApplication.Prepared;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.web.Ids;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds for each row the household and the person it speaks of. By number a person is known
 * everywhere; without one only within the household by name. What is not certain is ambiguous: it
 * changes nothing and says why.
 */
@Component
class RosterMatching {

  private static final String BY_NUMBER =
      """
      select p.id, p.id_idx, h.no as household_no, h.area from person p join household h on h.id = p.household_id where p.id_idx = any(:numbers)
      """;

  private static final String BY_HOUSEHOLD =
      "select id, no, area from household where no = any(:nos)";

  private static final String UNNUMBERED =
      """
      select p.id, p.name, p.id_idx is null as unnumbered, h.no from person p join household h on h.id = p.household_id
      where h.no = any(:nos) and p.name = any(:names)
      """;

  private final JdbcClient jdbc;
  private final Divisions divisions;

  RosterMatching(JdbcClient jdbc, Divisions divisions) {
    this.jdbc = jdbc;
    this.divisions = divisions;
  }

  /** A household that rows speak of. */
  record Household(UUID id, String no, String area, boolean fresh) {}

  /** A row and whom it speaks of. */
  record Person(UUID id, boolean fresh, Household household, Prepared prepared) {}

  /** What is certain, and how many rows are not. */
  record Matched(List<Person> persons, long ambiguous, long rejected) {}

  Matched match(List<Prepared> rows, BatchRun run) {
    return new Pass(rows, run).run();
  }

  private record Known(UUID id, String householdNo, String area) {}

  private record Namesake(UUID id, boolean unnumbered) {}

  /** One step's rows against the registry as it is now. */
  private final class Pass {
    private final List<Prepared> rows;
    private final BatchRun run;
    private final Map<String, Household> households = new HashMap<>();
    private final Map<ByteBuffer, Known> numbered = new HashMap<>();
    private final Map<String, List<Namesake>> namesakes = new HashMap<>();
    private final Map<UUID, Person> persons = new LinkedHashMap<>();
    private long ambiguous;
    private long rejected;

    Pass(List<Prepared> rows, BatchRun run) {
      this.rows = rows;
      this.run = run;
    }

    Matched run() {
      load();
      rows.forEach(this::decide);
      return new Matched(List.copyOf(persons.values()), ambiguous, rejected);
    }

    private void load() {
      var nos =
          rows.stream().map(row -> row.row().household().no()).distinct().toArray(String[]::new);
      jdbc.sql(BY_HOUSEHOLD)
          .param("nos", nos)
          .query(
              (row, n) ->
                  new Household(
                      row.getObject("id", UUID.class),
                      row.getString("no"),
                      row.getString("area"),
                      false))
          .list()
          .forEach(household -> households.put(household.no(), household));
      jdbc.sql(BY_NUMBER)
          .param(
              "numbers",
              rows.stream().flatMap(row -> row.idIndex().stream()).toArray(byte[][]::new))
          .query(
              row -> {
                numbered.put(
                    ByteBuffer.wrap(row.getBytes("id_idx")),
                    new Known(
                        row.getObject("id", UUID.class),
                        row.getString("household_no"),
                        row.getString("area")));
              });
      jdbc.sql(UNNUMBERED)
          .param("nos", nos)
          .param(
              "names",
              rows.stream()
                  .filter(row -> row.idIndex().isEmpty())
                  .map(row -> row.row().person().name())
                  .toArray(String[]::new))
          .query(
              row -> {
                namesakes
                    .computeIfAbsent(
                        row.getString("no") + '/' + row.getString("name"), key -> new ArrayList<>())
                    .add(
                        new Namesake(
                            row.getObject("id", UUID.class), row.getBoolean("unnumbered")));
              });
    }

    private void decide(Prepared prepared) {
      var part = prepared.row().household();
      var known = Optional.ofNullable(households.get(part.no()));
      if (known.filter(household -> !household.area().equals(part.area())).isPresent()) {
        reject(prepared, known.get());
        return;
      }
      var household =
          known.orElseGet(() -> new Household(Ids.next(), part.no(), part.area(), true));
      var index = prepared.idIndex();
      if (index.isPresent()) {
        byNumber(prepared, household, ByteBuffer.wrap(index.get()));
      } else {
        byName(prepared, household);
      }
    }

    private void byNumber(Prepared prepared, Household household, ByteBuffer index) {
      var known = Optional.ofNullable(numbered.get(index));
      if (known.isEmpty()) {
        var id = Ids.next();
        numbered.put(index, new Known(id, household.no(), household.area()));
        keep(id, true, household, prepared);
      } else if (!known.get().householdNo().equals(household.no())) {
        doubt(prepared, elsewhere(known.get()));
      } else if (prepared.row().person().idNumber().filter(IdNumber::widened).isPresent()) {
        doubt(prepared, "15 位旧证件号码与已登记的 18 位号码相合，请核对后改填 18 位号码");
      } else {
        keep(known.get().id(), false, household, prepared);
      }
    }

    private void byName(Prepared prepared, Household household) {
      var found =
          namesakes.getOrDefault(household.no() + '/' + prepared.row().person().name(), List.of());
      if (found.isEmpty()) {
        keep(Ids.next(), true, household, prepared);
      } else if (found.size() == 1 && found.getFirst().unnumbered()) {
        keep(found.getFirst().id(), false, household, prepared);
      } else {
        doubt(prepared, "本户已有同名成员登记了证件号码，请补全这一行的证件号码");
      }
    }

    private void keep(UUID id, boolean fresh, Household household, Prepared prepared) {
      if (persons.containsKey(id)) {
        doubt(prepared, "本户有两个同名而没有证件号码的成员，请补全证件号码");
        return;
      }
      households.putIfAbsent(household.no(), household);
      persons.put(id, new Person(id, fresh, household, prepared));
    }

    private String elsewhere(Known known) {
      boolean mine = known.area().startsWith(run.batch().area().replaceFirst("0{3,6}$", ""));
      return mine
          ? "此人已登记在户 " + known.householdNo() + "，请核实属于哪一户"
          : "此人已由" + divisions.name(known.area().substring(0, 9)) + "登记，请联系核实属于哪一户";
    }

    private void doubt(Prepared prepared, String reason) {
      ambiguous++;
      var person = prepared.row().person();
      var number = person.idNumber().map(IdNumber::given);
      run.complain(
          prepared.row().row(),
          number.isPresent() ? RosterColumns.ID_NUMBER : RosterColumns.NAME,
          number.orElse(person.name()),
          reason);
    }

    private void reject(Prepared prepared, Household known) {
      rejected++;
      var no = prepared.row().household().no();
      run.complain(
          prepared.row().row(),
          RosterColumns.HOUSEHOLD_NO,
          no,
          "户编号已登记在" + divisions.place(known.area()) + "，迁居请办理迁移，不能用名册改村");
    }
  }
}
