package county.assets.reconciliation;

import county.assets.reconciliation.UnitLists.UnitList;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units have signed, with the rows they signed; the newest signature of a unit counts. */
@Component
class Attestations {

  /** A signature. */
  record Attestation(
      String keeper,
      String digest,
      String signedByName,
      Instant signedAt,
      boolean onBehalf,
      Optional<String> remark) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final BusinessClock clock;

  Attestations(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** The counting signatures of a period in sight, by unit. */
  Map<String, Attestation> of(String period) {
    var newest = new HashMap<String, Attestation>();
    jdbc.sql("select * from attestation where period = ? order by id")
        .param(period)
        .query((row, n) -> attestation(row))
        .list()
        .forEach(signed -> newest.put(signed.keeper(), signed));
    return newest;
  }

  void sign(
      String period,
      String area,
      UnitList list,
      boolean onBehalf,
      Optional<String> remark,
      CurrentUser user) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into attestation (id, period, area, keeper, assets, cost, accumulated, digest, remark, on_behalf, signed_by, signed_by_name,
              signed_at)
            values (:id, :period, :area, :keeper, :assets, :cost, :accumulated, :digest, :remark, :behalf, :by, :name, :at)
            """)
        .param("id", id)
        .param("period", period)
        .param("area", area)
        .param("keeper", list.keeper())
        .param("assets", list.rows().size())
        .param("cost", list.cost())
        .param("accumulated", list.accumulated())
        .param("digest", list.digest())
        .param("remark", remark.orElse(null))
        .param("behalf", onBehalf)
        .param("by", user.id())
        .param("name", user.name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    batch.batchUpdate(
        "insert into attested_row (attestation_id, asset_id, area, no, name, category, owner_name, cost, accumulated) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        list.rows().stream()
            .map(
                row ->
                    new Object[] {
                      id,
                      row.asset(),
                      area,
                      row.no(),
                      row.name(),
                      row.category(),
                      row.ownerName(),
                      row.cost(),
                      row.accumulated()
                    })
            .toList());
  }

  private static Attestation attestation(ResultSet row) throws SQLException {
    return new Attestation(
        row.getString("keeper"),
        row.getString("digest"),
        row.getString("signed_by_name"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("on_behalf"),
        Optional.ofNullable(row.getString("remark")));
  }

  /** The rows of what a unit signed last. */
  List<SignedRow> rowsOf(String period, String keeper) {
    return jdbc.sql(
            """
            select r.no, r.name, r.category, r.owner_name, r.cost, r.accumulated from attested_row r
            where r.attestation_id = (select id from attestation where period = ? and keeper = ? order by id desc limit 1) order by r.no
            """)
        .params(period, keeper)
        .query(
            (row, n) ->
                new SignedRow(
                    row.getString("no"),
                    row.getString("name"),
                    row.getString("category"),
                    row.getString("owner_name"),
                    new Money(row.getLong("cost")),
                    new Money(row.getLong("accumulated"))))
        .list();
  }

  /** A row as it was signed. */
  record SignedRow(
      String no, String name, String category, String ownerName, Money cost, Money accumulated) {}
}
