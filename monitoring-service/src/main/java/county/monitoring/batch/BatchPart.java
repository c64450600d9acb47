package county.monitoring.batch;

import county.platform.operation.OperationPart;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches that are not through: in work, waiting for a person, or failed in the last month. */
@Component
@Order(10)
class BatchPart implements OperationPart {
  private static final int DAYS = 30;
  private static final Map<String, String> LABELS =
      Map.of(
          "FAILED", "失败",
          "HELD", "退回行过多，待人工确认",
          "PARSED", "已预览，待确认",
          "RECEIVED", "待处理",
          "PARSING", "解析校验中",
          "MATCHING", "比对入库中",
          "EVALUATING", "研判预警中");
  private static final String OPEN =
      """
      from batch where state in ('RECEIVED', 'PARSING', 'MATCHING', 'EVALUATING', 'PARSED', 'HELD')
        or (state = 'FAILED' and business_day >= ?)
      """;

  private record Counted(long open, long failed, long held, Optional<Instant> oldest) {}

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  BatchPart(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Figure figure() {
    var counted =
        jdbc.sql(
                """
                select count(*) as open, count(*) filter (where state = 'FAILED') as failed,
                  count(*) filter (where state = 'HELD') as held, min(uploaded_at) as oldest
                """
                    + OPEN)
            .param(clock.today().minusDays(DAYS))
            .query(BatchPart::counted)
            .single();
    return new Figure(
        "batches",
        "未办结批次",
        counted.open(),
        counted.failed() + counted.held() > 0,
        counted.oldest(),
        counted.failed() + counted.held() > 0
            ? "近 %d 天失败 %d 批，退回行过多待确认 %d 批，请通知报送单位。"
                .formatted(DAYS, counted.failed(), counted.held())
            : "没有失败或待人工确认的批次。");
  }

  @Override
  public List<Row> rows() {
    return jdbc.sql(
            "select id, no, state, uploaded_at, coalesce(problem, '') as problem "
                + OPEN
                + " order by (state = 'FAILED') desc, (state = 'HELD') desc, seq desc limit "
                + SHOWN)
        .param(clock.today().minusDays(DAYS))
        .query(
            (row, n) ->
                new Row(
                    row.getString("id"),
                    row.getString("no"),
                    LABELS.getOrDefault(row.getString("state"), row.getString("state")),
                    Optional.of(row.getTimestamp("uploaded_at").toInstant()),
                    row.getString("problem")))
        .list();
  }

  private static Counted counted(ResultSet row, int number) throws SQLException {
    return new Counted(
        row.getLong("open"),
        row.getLong("failed"),
        row.getLong("held"),
        Optional.ofNullable(row.getTimestamp("oldest")).map(java.sql.Timestamp::toInstant));
  }
}
