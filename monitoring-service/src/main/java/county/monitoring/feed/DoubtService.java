package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchCorrections;
import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.Copy;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows whose person is in doubt: a person sees why, and says whether it is the same one. */
@Service
public class DoubtService {
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BatchKinds kinds;
  private final BatchCorrections corrections;
  private final Doubts doubts;
  private final Copy copy;
  private final Evaluation evaluation;
  private final BusinessClock clock;

  DoubtService(
      JdbcClient jdbc,
      Cursors cursors,
      BatchKinds kinds,
      BatchCorrections corrections,
      Doubts doubts,
      Copy copy,
      Evaluation evaluation,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.kinds = kinds;
    this.corrections = corrections;
    this.doubts = doubts;
    this.copy = copy;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  /**
   * A row in doubt.
   *
   * @param row its number in the spreadsheet
   * @param reason why it is in doubt, for people
   * @param givenName the name in the file
   * @param registeredName the name in the registry
   * @param state OPEN, SAME or OTHER
   */
  public record DoubtView(
      UUID id,
      int row,
      String reason,
      String givenName,
      String registeredName,
      String state,
      Optional<String> decidedBy) {}

  @Transactional(readOnly = true)
  public Page<DoubtView> list(UUID batch, Paging paging) {
    return ListQuery.of(
            "d.id, d.sheet_row, d.doubt, d.given_name, p.name, d.state, d.decided_by",
            "feed_doubt d join person p on p.id = d.person_id",
            "d.id")
        .when("batch", batch, "d.batch_id = :batch")
        .page(jdbc, cursors, paging, DoubtService::view);
  }

  private static DoubtView view(ResultSet row, int number) throws SQLException {
    return new DoubtView(
        row.getObject("id", UUID.class),
        row.getInt("sheet_row"),
        Doubt.valueOf(row.getString("doubt")).sentence(),
        row.getString("given_name"),
        row.getString("name"),
        row.getString("state"),
        Optional.ofNullable(row.getString("decided_by")));
  }

  /** The doubt, when it is one of this batch and in the caller's scope. */
  @Transactional(readOnly = true)
  public UUID require(UUID batch, UUID doubt) {
    return jdbc.sql("select id from feed_doubt where id = ? and batch_id = ?")
        .params(doubt, batch)
        .query(UUID.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /**
   * Settles a doubt, for the whole county: the same person's row becomes a fact and his household
   * is assessed; another's counts as unregistered. In a transaction of its own; the caller has
   * asked {@link #require} before.
   */
  public Result<UUID> decide(UUID batch, UUID doubt, boolean same, CurrentUser user) {
    return corrections
        .settle(batch, same, closed -> settle(closed, doubt, same, user))
        .map(settled -> Result.done(doubt))
        .orElseGet(
            () ->
                Result.refused(Refusal.state("monitoring.batch.not-offered", "批次还没有平账关闭，稍后再确认。")));
  }

  private void settle(Batch batch, UUID doubt, boolean same, CurrentUser user) {
    int decided =
        jdbc.sql(
                "update feed_doubt set state = ?, decided_by = ?, decided_at = app_now() where id ="
                    + " ? and state = 'OPEN'")
            .params(same ? "SAME" : "OTHER", user.id(), doubt)
            .update();
    if (decided == 0) {
      throw Problem.conflict("monitoring.doubt.decided", "这一行已经有人确认过，请刷新后再看。");
    }
    if (same && kinds.require(batch.kind()) instanceof PersonFeed<?> feed) {
      keepFact(feed, batch, doubt);
    }
  }

  private <R extends PersonRow> void keepFact(PersonFeed<R> feed, Batch batch, UUID doubt) {
    var kept = doubts.find(doubt);
    var row =
        feed.reader(Doubts.head(feed), batch)
            .read(kept.row(), (column, value, reason) -> {})
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the row in doubt " + doubt + " is not good any more"));
    copy.into(
        feed.copyFacts(),
        rows -> {
          feed.source(rows, batch, kept.row().number(), kept.person(), clock.now());
          feed.copyFact(rows, row);
        });
    evaluation.assess(feed, batch, List.of(kept.household()));
  }
}
