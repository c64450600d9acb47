package county.assets.journal;

import county.assets.asset.AssetNames;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentScope;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the monthly depreciation and shows what it booked. Source: PLAN_4_3. */
@Service
public class DepreciationService {

  private static final long LEASE = 4_242_011L;

  private static final String LIST =
      """
      select r.id, r.month, r.ran_by_name, r.ran_at, coalesce(sum(s.entries), 0) as entries, coalesce(sum(s.amount), 0) as amount, min(s.month) as first
      from depreciation_run r left join depreciation_sum s on s.run_id = r.id
      """;

  /**
   * A run, with what of it lies in sight.
   *
   * @param firstMonth the earliest month it caught up on; empty when it booked nothing here
   */
  public record RunView(
      UUID id,
      YearMonth month,
      Optional<YearMonth> firstMonth,
      String ranByName,
      Instant ranAt,
      long entries,
      Money amount) {}

  /** One line of a run's sums. */
  record RunSum(
      YearMonth month,
      String kind,
      String kindLabel,
      String level,
      String levelLabel,
      String keeper,
      String keeperName,
      String category,
      String categoryLabel,
      long entries,
      Money amount) {}

  /** A run with its sums. */
  record RunDetail(RunView run, List<RunSum> sums) {}

  /**
   * Whether the journal is what the plans say, asset by asset.
   *
   * @param assets how many were compared
   * @param differing how many differ
   */
  record Check(YearMonth month, long assets, long differing) {}

  private final Runs runs;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final AssetNames names;

  DepreciationService(Runs runs, JdbcClient jdbc, BusinessClock clock, AssetNames names) {
    this.runs = runs;
    this.jdbc = jdbc;
    this.clock = clock;
    this.names = names;
  }

  /**
   * Books every month up to this one that is not booked yet. Repeated it books nothing and answers
   * the run that did.
   *
   * @param byName who started it
   */
  @Transactional
  public Result<RunView> run(YearMonth month, String byName) {
    if (month.atEndOfMonth().isAfter(clock.today())) {
      return Result.refused(
          Refusal.guard("assets.depreciation.month-not-ended", month + " 还没有结束，月末（含当日）起才能计提。"));
    }
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LEASE).query((row, n) -> true).list();
    var run = Ids.next();
    if (runs.book(run, month) == 0) {
      var earlier = lastOf(month);
      if (earlier.isPresent()) {
        return Result.done(require(earlier.get()));
      }
    }
    jdbc.sql(
            "insert into depreciation_run (id, month, ran_by, ran_by_name, ran_at) values (?, ?, ?, ?, ?)")
        .params(
            run, month.atDay(1), CurrentScope.actor(), byName, clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return Result.done(require(run));
  }

  private Optional<UUID> lastOf(YearMonth month) {
    return jdbc.sql("select id from depreciation_run where month = ? order by id desc limit 1")
        .param(month.atDay(1))
        .query(UUID.class)
        .optional();
  }

  /** Whether a month has been run. */
  @Transactional(readOnly = true)
  public boolean hasRun(YearMonth month) {
    return jdbc.sql("select exists (select from depreciation_run where month >= ?)")
        .param(month.atDay(1))
        .query(Boolean.class)
        .single();
  }

  /** The newest 200 runs. */
  @Transactional(readOnly = true)
  List<RunView> list() {
    return jdbc.sql(LIST + " group by r.id order by r.ran_at desc, r.id desc limit 200")
        .query((row, n) -> view(row))
        .list();
  }

  @Transactional(readOnly = true)
  RunDetail get(UUID id) {
    return new RunDetail(
        require(id),
        jdbc.sql(
                "select * from depreciation_sum where run_id = ? order by month, level, keeper, category, kind")
            .param(id)
            .query((row, n) -> sum(row))
            .list());
  }

  /** Compares what is booked up to a month with the plans, for every asset in sight. */
  @Transactional(readOnly = true)
  Check check(YearMonth month) {
    return jdbc.sql(
            """
            select count(*) as assets, count(*) filter (where booked <> planned) as differing from (
              select b.asset_id, b.accumulated as booked, coalesce((
                select case when p.to_month <= b.booked_through then p.total
                  else p.before + p.monthly * (12 * (extract(year from b.booked_through) - extract(year from p.from_month))
                    + extract(month from b.booked_through) - extract(month from p.from_month) + 1)::bigint end
                from asset_plan p where p.asset_id = b.asset_id and p.from_month <= b.booked_through order by p.from_month desc limit 1), 0) as planned
              from asset_book b where b.cost > 0 and b.booked_through <= :month) compared
            """)
        .param("month", month.atDay(1))
        .query((row, n) -> new Check(month, row.getLong("assets"), row.getLong("differing")))
        .single();
  }

  private RunView require(UUID id) {
    return jdbc.sql(LIST + " where r.id = ? group by r.id")
        .param(id)
        .query((row, n) -> view(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private static RunView view(ResultSet row) throws SQLException {
    return new RunView(
        row.getObject("id", UUID.class),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        Optional.ofNullable(row.getObject("first", LocalDate.class)).map(YearMonth::from),
        row.getString("ran_by_name"),
        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
        row.getLong("entries"),
        new Money(row.getLong("amount")));
  }

  private RunSum sum(ResultSet row) throws SQLException {
    return new RunSum(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("kind"),
        EntryKind.valueOf(row.getString("kind")).label(),
        row.getString("level"),
        names.level(row.getString("level")),
        row.getString("keeper"),
        names.keeper(row.getString("keeper")),
        row.getString("category"),
        names.category(row.getString("category")),
        row.getLong("entries"),
        new Money(row.getLong("amount")));
  }
}
