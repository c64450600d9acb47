package county.monitoring.lowincome;

import county.monitoring.lowincome.LowIncomeRow.Held;
import county.monitoring.lowincome.LowIncomeRow.Said;
import county.monitoring.risk.Category;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shapes rows of the list, each layer with the newest statement that says so. */
@Component
class LowIncomeReader {

  static final String COLUMNS =
      """
      p.id, p.name, p.id_cipher, p.relation, p.area, p.allowance, p.destitute, h.id as household, h.no, h.head_name, h.category, h.monitored,
      (select array[l.agency, l.batch, l.source_row::text, l.observed::text] from layer_fact l
         where l.person_id = p.id and l.name = 'allowance' and l.value = p.allowance order by l.recorded_at desc, l.id desc limit 1) as allowance_said,
      (select array[l.agency, l.batch, l.source_row::text, l.observed::text] from layer_fact l
         where l.person_id = p.id and l.name = 'destitute' and l.value = p.destitute order by l.recorded_at desc, l.id desc limit 1) as destitute_said,
      (select s.said from (
         select array['识别认定', r.no, null, r.decided_on::text] as said, r.decided_on as on_day from recognition r
           where r.household_id = h.id and r.decided_on is not null and r.category = h.category
         union all select array['登记变更', c.cause, null, c.decided_on::text], c.decided_on from register_change c
           where c.household_id = h.id and c.kind = 'REGRADED' and c.state = 'APPROVED' and c.category = h.category
         union all select array[l.agency, l.batch, l.source_row::text, l.observed::text], l.observed from layer_fact l
           where l.household_id = h.id and l.person_id is null and l.value = h.category) s
         order by s.on_day desc limit 1) as category_said""";

  private final FieldCipher cipher;
  private final Divisions divisions;

  LowIncomeReader(FieldCipher cipher, Divisions divisions) {
    this.cipher = cipher;
    this.divisions = divisions;
  }

  LowIncomeRow row(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var area = row.getString("area");
    var number = row.getBytes("id_cipher");
    return new LowIncomeRow(
        id,
        row.getString("name"),
        number == null ? "" : Masks.idNumber(cipher.open("person", "id_cipher", id, number)),
        row.getString("relation"),
        row.getObject("household", UUID.class),
        row.getString("no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        layers(row));
  }

  private static List<Held> layers(ResultSet row) throws SQLException {
    var allowance = text(row, "allowance").filter(value -> value.contains("低保"));
    var destitute = text(row, "destitute").filter(value -> value.contains("特困"));
    var category = text(row, "category").filter(value -> isMonitored(row));
    var destituteSaid = said(row, "destitute_said");
    var allowanceSaid = said(row, "allowance_said");
    var categorySaid = said(row, "category_said");
    return Arrays.stream(Layer.values())
        .flatMap(
            layer ->
                switch (layer) {
                  case DESTITUTE -> held(layer, destitute, destituteSaid).stream();
                  case ALLOWANCE -> held(layer, allowance, allowanceSaid).stream();
                  default ->
                      held(
                          layer,
                          category
                              .filter(code -> layer.category().filter(code::equals).isPresent())
                              .map(LowIncomeReader::label),
                          categorySaid)
                          .stream();
                })
        .toList();
  }

  private static Optional<Held> held(Layer layer, Optional<String> value, Optional<Said> source) {
    return value.map(said -> new Held(layer, layer.label(), said, source));
  }

  private static String label(String code) {
    return Category.byCode(code).map(Category::label).orElse(code);
  }

  private static boolean isMonitored(ResultSet row) {
    try {
      return row.getBoolean("monitored");
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Said> said(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    if (array == null) {
      return Optional.empty();
    }
    var parts = (String[]) array.getArray();
    return Optional.of(
        new Said(
            parts[0],
            parts[1],
            Optional.ofNullable(parts[2]).map(Integer::valueOf),
            LocalDate.parse(parts[3])));
  }
}
