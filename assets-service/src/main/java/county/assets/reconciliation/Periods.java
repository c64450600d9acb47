package county.assets.reconciliation;

import county.assets.asset.AssetLimits;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.web.Problem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods there are. */
@Component
class Periods {

  private final JdbcClient jdbc;
  private final AssetLimits limits;

  Periods(JdbcClient jdbc, AssetLimits limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  List<Period> all() {
    return jdbc.sql("select * from asset_period order by code desc limit 40")
        .query((row, n) -> Period.of(row))
        .list();
  }

  /**
   * @throws Problem 404 when there is none
   */
  Period require(String code) {
    return jdbc.sql("select * from asset_period where code = ?")
        .param(Quarter.of(code).code())
        .query((row, n) -> Period.of(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** The period, locked until the transaction ends, or that it is closed. */
  Result<Period> lockOpen(String code) {
    var period =
        jdbc.sql("select * from asset_period where code = ? for update")
            .param(Quarter.of(code).code())
            .query((row, n) -> Period.of(row))
            .optional()
            .orElseThrow(Problem::notFound);
    return period.closed()
        ? Result.refused(Refusal.state("assets.period.closed", period.code() + " 已经关账，不能再办理。"))
        : Result.done(period);
  }

  /** Begins a period, once. Its units sign and it closes within the limit after its last day. */
  void open(Quarter quarter) {
    int days = limits.days("attestation-limit", quarter.to()).orElse(30);
    jdbc.sql(
            "insert into asset_period (code, from_day, to_day, due_on, state) values (?, ?, ?, ?, 'OPEN') on conflict do nothing")
        .params(quarter.code(), quarter.from(), quarter.to(), quarter.to().plusDays(days))
        .update();
  }
}
