package county.assets.reconciliation;

import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares an outside book with the ledgers of the period's last day, by one statement. Rows meet
 * by number, ours or the platform's; a row without number by name and cost when that is unique.
 * Repeated, it settles what has gone and keeps what was explained and is still the same. Source:
 * PLAN_4_12.
 */
@Component
class Comparison {

  /** Days that somebody has at least to settle a difference. */
  private static final int LEAST_DAYS = 5;

  private static final String FOUND =
      """
      with book as (select * from outside_book where id = :book),
      here as (
        select b.asset_id, b.area, b.keeper, b.category, b.cost, b.accumulated, a.no, a.external_no, a.name, a.owner_name, a.state
        from book k cross join asset_balance(:day::date, :now::timestamptz) b join asset_described(:day::date) a on a.id = b.asset_id
        where starts_with(b.area, k.place) and (k.keeper is null or b.keeper = k.keeper)),
      named as (select name, cost, min(asset_id::text)::uuid as asset_id from here group by name, cost having count(*) = 1),
      met as (
        select r.*, coalesce(n.asset_id, x.asset_id, m.asset_id) as asset_id
        from outside_row r left join here n on r.no <> '' and n.no = r.no left join here x on r.no <> '' and n.asset_id is null and x.external_no = r.no
          left join named m on r.no = '' and m.name = r.name and m.cost = r.cost
        where r.book_id = :book),
      first as (select distinct on (coalesce(asset_id::text, nullif(no, ''), row::text)) * from met order by coalesce(asset_id::text, nullif(no, ''), row::text), row),
      pairs as (
        select h.*, f.row, f.cost as there_cost, f.accumulated as there_accumulated, f.category as there_category, f.owner_name as there_owner,
          f.state as there_state
        from here h join first f on f.asset_id = h.asset_id),
      found as (
        select 'MISSING_HERE' as kind, 'ASSET' as field, coalesce(nullif(f.no, ''), f.name || '（第 ' || f.row || ' 行）') as subject, null::uuid as asset_id,
          f.row, null as here, f.cost::text as there, k.area, coalesce(k.keeper, case when length(k.place) > 6 then k.place else 'rural-revitalization' end) as keeper
        from first f cross join book k where f.asset_id is null
        union all
        select 'MISSING_THERE', 'ASSET', h.no, h.asset_id, null, h.cost::text, null, h.area, h.keeper
        from here h where not exists (select from met m where m.asset_id = h.asset_id)
        union all
        select 'DUPLICATE', 'ASSET', coalesce(h.no, d.no), d.asset_id, d.row, '1', d.times::text, coalesce(h.area, k.area),
          coalesce(h.keeper, k.keeper, case when length(k.place) > 6 then k.place else 'rural-revitalization' end)
        from (select asset_id, no, min(row) as row, count(*) as times from met where no <> '' or asset_id is not null group by asset_id, no
          having count(*) > 1) d cross join book k left join here h on h.asset_id = d.asset_id
        union all
        select 'AMOUNT', 'COST', no, asset_id, row, cost::text, there_cost::text, area, keeper from pairs where cost <> there_cost
        union all
        select 'AMOUNT', 'ACCUMULATED', no, asset_id, row, accumulated::text, there_accumulated::text, area, keeper
        from pairs where accumulated <> there_accumulated
        union all
        select 'OWNER', 'OWNER', no, asset_id, row, owner_name, there_owner, area, keeper from pairs where owner_name <> there_owner
        union all
        select 'CATEGORY', 'CATEGORY', no, asset_id, row, category, there_category, area, keeper from pairs where category <> there_category
        union all
        select 'STATE', 'STATE', no, asset_id, row, state, there_state, area, keeper from pairs where state <> there_state)
      """;

  private static final String COMPARE =
      FOUND
          + """
            , gone as (
              update difference d set state = 'SETTLED', settled_on = :today
              where d.book_id = :book and d.state <> 'SETTLED'
                and not exists (select from found f where f.kind = d.kind and f.field = d.field and f.subject = d.subject))
            insert into difference (id, period, book_id, area, keeper, kind, field, subject, asset_id, row, here, there, due_on, state)
            select uuidv7(), k.period, k.id, f.area, f.keeper, f.kind, f.field, f.subject, f.asset_id, f.row, f.here, f.there, :due, 'OPEN'
            from found f cross join book k
            on conflict (book_id, kind, field, subject) do update set here = excluded.here, there = excluded.there, row = excluded.row,
              area = excluded.area, keeper = excluded.keeper, state = 'OPEN', settled_on = null, explanation = null, document = null, file_id = null,
              explained_by = null, explained_by_name = null, explained_on = null, due_on = excluded.due_on
            where difference.state = 'SETTLED' or (difference.here, difference.there) is distinct from (excluded.here, excluded.there)
            """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Comparison(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Brings the differences of a book up to date. */
  void run(UUID book, Period period) {
    LocalDate today = clock.today();
    var least = today.plusDays(LEAST_DAYS);
    jdbc.sql(COMPARE)
        .param("book", book)
        .param("day", period.to())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("today", today)
        .param("due", period.dueOn().isAfter(least) ? period.dueOn() : least)
        .update();
  }
}
