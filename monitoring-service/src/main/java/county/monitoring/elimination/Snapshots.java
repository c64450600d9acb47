package county.monitoring.elimination;

import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps second collections; the collector's phone is sealed. */
@Component
class Snapshots {

  private static final String TABLE = "elimination_snapshot";
  private static final String PHONE = "collector_phone_cipher";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  Snapshots(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void keep(Elimination elimination, Snapshot taken) {
    jdbc.sql(
            """
            insert into elimination_snapshot (id, elimination_id, household_id, area, taken_on, persons, wage, business, property, transfer,
              business_cost, claims, out_of_pocket, spending_left, house_damaged, water_damaged, dropout, uninsured, collector, collector_phone_cipher)
            values (:id, :elimination, :household, :area, :on, :persons, :wage, :business, :property, :transfer,
              :cost, :claims, :outOfPocket, :spendingLeft, :house, :water, :dropout, :uninsured, :collector, :phone)
            """)
        .param("id", taken.id())
        .param("elimination", elimination.id())
        .param("household", elimination.householdId())
        .param("area", elimination.area())
        .param("on", taken.takenOn())
        .param("persons", taken.persons())
        .param("wage", taken.wage().fen())
        .param("business", taken.business().fen())
        .param("property", taken.property().fen())
        .param("transfer", taken.transfer().fen())
        .param("cost", taken.businessCost().fen())
        .param("claims", taken.claims().fen())
        .param("outOfPocket", taken.outOfPocket().fen())
        .param("spendingLeft", taken.spendingLeft())
        .param("house", taken.houseDamaged())
        .param("water", taken.waterDamaged())
        .param("dropout", taken.dropout())
        .param("uninsured", taken.uninsured())
        .param("collector", taken.collector())
        .param("phone", cipher.seal(TABLE, PHONE, taken.id(), taken.collectorPhone()))
        .update();
  }

  Optional<Snapshot> find(UUID id) {
    return jdbc.sql("select * from elimination_snapshot where id = ?")
        .param(id)
        .query((row, n) -> snapshot(row))
        .optional();
  }

  Optional<Snapshot.View> view(UUID id) {
    return find(id).map(taken -> Snapshot.View.of(taken, Masks.phone(taken.collectorPhone())));
  }

  private Snapshot snapshot(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Snapshot(
        id,
        row.getObject("taken_on", LocalDate.class),
        row.getInt("persons"),
        money(row, "wage"),
        money(row, "business"),
        money(row, "property"),
        money(row, "transfer"),
        money(row, "business_cost"),
        money(row, "claims"),
        money(row, "out_of_pocket"),
        row.getBoolean("spending_left"),
        row.getBoolean("house_damaged"),
        row.getBoolean("water_damaged"),
        row.getBoolean("dropout"),
        row.getBoolean("uninsured"),
        row.getString("collector"),
        cipher.open(TABLE, PHONE, id, row.getBytes(PHONE)));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column));
  }
}
