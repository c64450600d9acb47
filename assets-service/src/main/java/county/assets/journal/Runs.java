package county.assets.journal;

import county.platform.scope.CurrentScope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books months by sets: every month of every plan that is not booked yet, up to a month, with the
 * sums of every ledger, in one statement each. What is booked is never booked again
 * (asset_entry_once), so a run can be repeated at any time and books the same.
 */
@Component
class Runs {

  /** How far a plan is at the last month booked, against what is booked: the difference. */
  private static final String CORRECT =
      """
      with wrong as (
        select b.asset_id, coalesce((
            select case when p.to_month <= b.booked_through then p.total
              else p.before + p.monthly * (12 * (extract(year from b.booked_through) - extract(year from p.from_month))
                + extract(month from b.booked_through) - extract(month from p.from_month) + 1)::bigint end
            from asset_plan p where p.asset_id = b.asset_id and p.from_month <= b.booked_through order by p.from_month desc limit 1), 0)
          - b.accumulated as difference
        from asset_book b where b.replanned and b.booked_through is not null and b.cost > 0 and (:asset::uuid is null or b.asset_id = :asset)),
      booked as (
        insert into asset_entry (id, asset_id, area, level, keeper, department, category, kind, month, day, debit, credit, amount, run_id,
          entered_by, recorded_at)
        select uuidv7(), a.id, a.area, a.level, a.keeper, a.department, a.category, 'CORRECTION', null, :day::date,
          case when w.difference > 0 then 'EXPENSE' else 'ACCUMULATED' end, case when w.difference > 0 then 'ACCUMULATED' else 'EXPENSE' end,
          abs(w.difference), :run::uuid, :by, app_now()
        from wrong w join asset a on a.id = w.asset_id where w.difference <> 0
        returning area, level, keeper, category, case when debit = 'EXPENSE' then amount else -amount end as amount),
      kept as (
        update asset_book b set accumulated = b.accumulated + w.difference, replanned = false from wrong w where w.asset_id = b.asset_id),
      summed as (
        insert into depreciation_sum
        select :run::uuid, :month::date, 'CORRECTION', area, level, keeper, category, count(*), sum(amount)
        from booked where :run::uuid is not null group by area, level, keeper, category)
      select count(*) from booked
      """;

  private static final String BOOK =
      """
      with due as (
        select b.asset_id, p.to_month, p.months, p.before, p.monthly, p.total,
          greatest(p.from_month, coalesce((b.booked_through + interval '1 month')::date, p.from_month)) as first, least(p.to_month, :month::date) as last
        from asset_book b join asset_plan p on p.asset_id = b.asset_id
        where p.from_month <= :month::date and (b.booked_through is null or p.to_month > b.booked_through and b.booked_through < :month::date)
          and b.cost > 0 and (:asset::uuid is null or b.asset_id = :asset)),
      months as (
        select d.asset_id, m.month::date as month,
          case when m.month::date = d.to_month then d.total - d.before - d.monthly * (d.months - 1) else d.monthly end as amount
        from due d cross join lateral generate_series(d.first::timestamp, d.last::timestamp, interval '1 month') as m (month)),
      booked as (
        insert into asset_entry (id, asset_id, area, level, keeper, department, category, kind, month, day, debit, credit, amount, run_id,
          entered_by, recorded_at)
        select uuidv7(), a.id, a.area, a.level, a.keeper, a.department, a.category, 'DEPRECIATION', m.month,
          least((m.month + interval '1 month - 1 day')::date, :latest::date), 'EXPENSE', 'ACCUMULATED', m.amount, :run::uuid, :by, app_now()
        from months m join asset a on a.id = m.asset_id where m.amount > 0
        returning asset_id, month, area, level, keeper, category, amount),
      kept as (
        update asset_book b set accumulated = b.accumulated + x.amount, booked_through = x.month
        from (select asset_id, sum(amount) as amount, max(month) as month from booked group by asset_id) x where x.asset_id = b.asset_id),
      summed as (
        insert into depreciation_sum
        select :run::uuid, month, 'DEPRECIATION', area, level, keeper, category, count(*), sum(amount)
        from booked where :run::uuid is not null group by month, area, level, keeper, category)
      select count(*) from booked
      """;

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Books everything up to a month in sight of the open transaction. Answers how many entries. */
  long book(UUID run, YearMonth month) {
    var last = month.atEndOfMonth();
    return statement(CORRECT, run, month, null).param("day", last).query(Long.class).single()
        + statement(BOOK, run, month, null).param("latest", last).query(Long.class).single();
  }

  /** Books the months of one asset up to the day it is gone, dated no later than that day. */
  void bookUpTo(UUID asset, LocalDate day) {
    var month = YearMonth.from(day);
    statement(CORRECT, null, month, asset).param("day", day).query(Long.class).single();
    statement(BOOK, null, month, asset).param("latest", day).query(Long.class).single();
  }

  private JdbcClient.StatementSpec statement(
      String sql, @Nullable UUID run, YearMonth month, @Nullable UUID asset) {
    return jdbc.sql(sql)
        .param("run", run)
        .param("month", month.atDay(1))
        .param("asset", asset)
        .param("by", CurrentScope.actor());
  }
}
