package county.assets.reconciliation;

import county.assets.asset.AssetNames;
import county.assets.events.Published.PeriodClosed;
import county.assets.journal.DepreciationService;
import county.assets.reconciliation.UnitLists.ListRow;
import county.assets.reconciliation.UnitLists.UnitList;
import county.platform.event.Outbox;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against closing a period, and the closing itself. Source: PLAN_4_12. */
@Component
class Closing {

  private static final int NAMED = 5;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Differences differences;
  private final DepreciationService depreciation;
  private final AssetNames names;
  private final BusinessClock clock;
  private final Outbox outbox;

  Closing(
      JdbcClient jdbc,
      JdbcTemplate batch,
      Differences differences,
      DepreciationService depreciation,
      AssetNames names,
      BusinessClock clock,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.differences = differences;
    this.depreciation = depreciation;
    this.names = names;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** Everything in the ledgers that is not ready. */
  List<Refusal> against(
      Period period, List<UnitList> units, Map<String, Attestations.Attestation> signed) {
    var reasons = new ArrayList<Refusal>();
    if (units.isEmpty()) {
      reasons.add(Refusal.guard("assets.period.empty", "期末没有登记的资产。"));
    }
    if (!depreciation.hasRun(Quarter.of(period.code()).lastMonth())) {
      reasons.add(
          Refusal.guard(
                  "assets.period.not-depreciated",
                  "折旧还没有计提到 " + Quarter.of(period.code()).lastMonth() + "。")
              .citing("PLAN_4_3"));
    }
    unsigned(units, signed).ifPresent(reasons::add);
    long open = differences.open(period.code());
    if (open > 0) {
      reasons.add(
          Refusal.guard("assets.period.differences-open", "还有 " + open + " 项差异没有消除或说明。")
              .citing("PLAN_4_12"));
    }
    long broken = broken();
    if (broken > 0) {
      reasons.add(
          Refusal.guard("assets.period.books-differ", "有 " + broken + " 项资产的台账、账簿和流水不一致，请联系系统管理员。")
              .citing("PLAN_4_12"));
    }
    return reasons;
  }

  /** The same, with what speaks against this person. Nobody decides what he explained. */
  List<Refusal> against(
      Period period,
      List<UnitList> units,
      Map<String, Attestations.Attestation> signed,
      CurrentUser user) {
    var reasons = new ArrayList<>(against(period, units, signed));
    if (differences.explainedBy(period.code(), user.id())) {
      reasons.add(Refusal.guard("assets.period.own-explanation", "您说明过本期的差异，请由另一人关账。"));
    }
    return reasons;
  }

  private Optional<Refusal> unsigned(
      List<UnitList> units, Map<String, Attestations.Attestation> signed) {
    var missing =
        units.stream()
            .filter(
                unit ->
                    Optional.ofNullable(signed.get(unit.keeper()))
                        .filter(found -> found.digest().equals(unit.digest()))
                        .isEmpty())
            .map(unit -> names.keeper(unit.keeper()))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var named = String.join("、", missing.subList(0, Math.min(NAMED, missing.size())));
    return Optional.of(
        Refusal.guard(
                "assets.period.unsigned",
                "还有 "
                    + missing.size()
                    + " 个单位没有签认现在的清单："
                    + named
                    + (missing.size() > NAMED ? " 等。" : "。"))
            .citing("PLAN_4_11"));
  }

  /** Assets whose register, book and journal do not say the same cost and depreciation. */
  private long broken() {
    return jdbc.sql(
            """
            select count(*) from asset a left join asset_book b on b.asset_id = a.id left join (
              select asset_id, sum(cost) as cost, sum(accumulated) as accumulated from asset_balance('infinity', 'infinity') group by asset_id) e
              on e.asset_id = a.id
            where a.state <> 'LISTED' and (
              coalesce(b.cost, -1) <> coalesce(e.cost, 0) or coalesce(b.accumulated, -1) <> coalesce(e.accumulated, 0)
              or a.removed_on is null and a.original_cost <> coalesce(b.cost, -1))
            """)
        .query(Long.class)
        .single();
  }

  /** Freezes the rows, signs them with a digest, and tells others. */
  void close(Period period, List<UnitList> units, Optional<String> remark, CurrentUser user) {
    var rows = units.stream().flatMap(unit -> unit.rows().stream()).toList();
    freeze(period, rows);
    var digest = digestOf(period.code());
    var today = clock.today();
    jdbc.sql(
            """
            update asset_period set state = 'CLOSED', closed_by = :by, closed_by_name = :name, closed_on = :on, closed_at = :at, remark = :remark,
              digest = :digest where code = :code
            """)
        .param("by", user.id())
        .param("name", user.name())
        .param("on", today)
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("remark", remark.orElse(null))
        .param("digest", digest)
        .param("code", period.code())
        .update();
    outbox.append(
        new PeriodClosed(
            period.code(),
            period.from(),
            period.to(),
            period.dueOn(),
            today,
            rows.size(),
            new Money(rows.stream().mapToLong(ListRow::cost).sum()),
            new Money(rows.stream().mapToLong(ListRow::accumulated).sum()),
            digest));
  }

  private void freeze(Period period, List<ListRow> rows) {
    batch.batchUpdate(
        """
        insert into period_row (period, asset_id, area, level, keeper, department, no, name, category, owner_name, cost, accumulated)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      period.code(),
                      row.asset(),
                      row.area(),
                      row.level(),
                      row.keeper(),
                      row.department(),
                      row.no(),
                      row.name(),
                      row.category(),
                      row.ownerName(),
                      row.cost(),
                      row.accumulated()
                    })
            .toList());
  }

  /** The digest of the frozen rows as they stand in the database. */
  private String digestOf(String period) {
    return UnitLists.digest(
        jdbc.sql("select * from period_row where period = ? order by no, asset_id")
            .param(period)
            .query(
                (row, n) ->
                    new ListRow(
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
                        row.getLong("accumulated")))
            .list());
  }

  /**
   * @throws Problem 404 while the period is open
   */
  PeriodView.Verification verify(Period period) {
    var digest = period.digest().orElseThrow(Problem::notFound);
    Instant closedAt = period.closedAt().orElseThrow();
    return jdbc.sql(
            """
            select coalesce(sum(cost), 0) as cost, coalesce(sum(accumulated), 0) as accumulated,
              (select coalesce(sum(cost), 0) from asset_balance(:to::date, :closed::timestamptz)) as cost_then,
              (select coalesce(sum(accumulated), 0) from asset_balance(:to::date, :closed::timestamptz)) as accumulated_then
            from period_row where period = :code
            """)
        .param("to", period.to())
        .param("closed", closedAt.atOffset(ZoneOffset.UTC))
        .param("code", period.code())
        .query(
            (row, n) ->
                new PeriodView.Verification(
                    period.code(),
                    digest,
                    Objects.equals(digest, digestOf(period.code())),
                    row.getLong("cost") == row.getLong("cost_then")
                        && row.getLong("accumulated") == row.getLong("accumulated_then"),
                    new Money(row.getLong("cost")),
                    new Money(row.getLong("accumulated"))))
        .single();
  }
}
