package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchCorrections;
import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.Copy;
import county.platform.division.Divisions;
import county.platform.file.Files;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.InvalidInput;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows whose person is in doubt: a person sees why, and says whether it is the same one. */
@Service
public class DoubtService {
  private static final String SAME = "SAME";
  private static final String OTHER = "OTHER";

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BatchKinds kinds;
  private final BatchCorrections corrections;
  private final Doubts doubts;
  private final Copy copy;
  private final Evaluation evaluation;
  private final Files files;
  private final Divisions divisions;
  private final BusinessClock clock;

  DoubtService(
      JdbcClient jdbc,
      Cursors cursors,
      BatchKinds kinds,
      BatchCorrections corrections,
      Doubts doubts,
      Copy copy,
      Evaluation evaluation,
      Files files,
      Divisions divisions,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.kinds = kinds;
    this.corrections = corrections;
    this.doubts = doubts;
    this.copy = copy;
    this.evaluation = evaluation;
    this.files = files;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * A row in doubt.
   *
   * @param row its number in the spreadsheet
   * @param reason why it is in doubt, for people
   * @param givenName the name in the file
   * @param registeredName the name in the registry
   * @param birthDate of the registered person
   * @param place where he is registered
   * @param state OPEN, SAME or OTHER
   * @param decisionReason on what the decision rests
   */
  public record DoubtView(
      UUID id,
      int row,
      String reason,
      String givenName,
      String registeredName,
      Optional<LocalDate> birthDate,
      String place,
      String state,
      Optional<String> decidedBy,
      Optional<String> decisionReason,
      Optional<UUID> evidenceFile) {}

  /**
   * Whether it is the same person.
   *
   * @param same false: somebody else, whom the registry does not know
   * @param evidence a stored file, when there is one
   */
  record Decision(boolean same, String reason, Optional<UUID> evidence) {}

  @Transactional(readOnly = true)
  public Page<DoubtView> list(UUID batch, Paging paging) {
    return ListQuery.of(
            "d.id, d.sheet_row, d.doubt, d.given_name, p.name, p.birth_date, p.area as place, d.state, d.decided_by, d.reason, d.evidence_file",
            "feed_doubt d join person p on p.id = d.person_id",
            "d.id")
        .when("batch", batch, "d.batch_id = :batch")
        .page(jdbc, cursors, paging, (row, n) -> view(row));
  }

  private DoubtView view(ResultSet row) throws SQLException {
    return new DoubtView(
        row.getObject("id", UUID.class),
        row.getInt("sheet_row"),
        Doubt.valueOf(row.getString("doubt")).sentence(),
        row.getString("given_name"),
        row.getString("name"),
        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
        divisions.place(row.getString("place")),
        row.getString("state"),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getObject("evidence_file", UUID.class)));
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
  public Result<UUID> decide(UUID batch, UUID doubt, Decision decision, CurrentUser user) {
    boolean unknown = decision.evidence().filter(file -> files.find(file).isEmpty()).isPresent();
    new InvalidInput()
        .require(!unknown, "fileId", decision.evidence().orElse(null), "上传的材料不存在，请重新上传")
        .throwIfAny();
    return corrections
        .settle(batch, decision.same(), closed -> settle(closed, doubt, decision, user))
        .map(settled -> Result.done(doubt))
        .orElseGet(DoubtService::notClosed);
  }

  /**
   * Takes a decision back, with the reason why: its fact does not count any more, the household is
   * assessed again, and the row waits for another decision.
   */
  public Result<UUID> undo(UUID batch, UUID doubt, String reason, CurrentUser user) {
    var decided = decided(doubt);
    return corrections
        .reopen(batch, decided.equals(SAME), closed -> reopen(closed, doubt, decided, reason, user))
        .map(reopened -> Result.done(doubt))
        .orElseGet(DoubtService::notClosed);
  }

  private static Result<UUID> notClosed() {
    return Result.refused(Refusal.state("monitoring.batch.not-offered", "批次还没有平账关闭，稍后再确认。"));
  }

  private String decided(UUID doubt) {
    return corrections
        .read(
            () ->
                jdbc.sql("select state from feed_doubt where id = ? and state <> 'OPEN'")
                    .param(doubt)
                    .query(String.class)
                    .optional())
        .orElseThrow(() -> Problem.conflict("monitoring.doubt.not-decided", "这一行还没有人确认，不用撤销。"));
  }

  private void settle(Batch batch, UUID doubt, Decision decision, CurrentUser user) {
    int decided =
        jdbc.sql(
                """
                update feed_doubt set state = :state, decided_by = :by, decided_at = app_now(), reason = :reason, evidence_file = :evidence
                where id = :id and state = 'OPEN'
                """)
            .param("state", decision.same() ? SAME : OTHER)
            .param("by", user.id())
            .param("reason", decision.reason())
            .param("evidence", decision.evidence().orElse(null))
            .param("id", doubt)
            .update();
    if (decided == 0) {
      throw Problem.conflict("monitoring.doubt.decided", "这一行已经有人确认过，请刷新后再看。");
    }
    if (decision.same() && kinds.require(batch.kind()) instanceof PersonFeed<?> feed) {
      keepFact(feed, batch, doubt);
    }
  }

  private void reopen(Batch batch, UUID doubt, String decided, String reason, CurrentUser user) {
    int reopened =
        jdbc.sql(
                """
                update feed_doubt set state = 'OPEN', decided_by = null, decided_at = null, reason = :reason, evidence_file = null
                where id = :id and state = :decided
                """)
            .param("reason", "撤销：" + reason + "（" + user.name() + "）")
            .param("id", doubt)
            .param("decided", decided)
            .update();
    if (reopened == 0) {
      throw Problem.conflict("monitoring.doubt.decided", "这一行刚刚被别人处理过，请刷新后再看。");
    }
    if (decided.equals(SAME) && kinds.require(batch.kind()) instanceof PersonFeed<?> feed) {
      var kept = doubts.find(doubt);
      jdbc.sql(
              "insert into fact_void (batch_seq, sheet_row, area, reason) values (?, ?, ?, ?) on conflict do nothing")
          .params(batch.seq(), kept.row().number(), kept.person().area(), reason)
          .update();
      evaluation.keep(feed, batch, evaluation.assess(batch, List.of(kept.household())));
    }
  }

  /** The row becomes a fact; one that was void counts again. */
  private <R extends PersonRow> void keepFact(PersonFeed<R> feed, Batch batch, UUID doubt) {
    var kept = doubts.find(doubt);
    var row =
        feed.reader(Doubts.head(feed), batch)
            .read(kept.row(), (column, value, reason) -> {})
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the row in doubt " + doubt + " is not good any more"));
    int counted =
        jdbc.sql("delete from fact_void where batch_seq = ? and sheet_row = ?")
            .params(batch.seq(), kept.row().number())
            .update();
    if (counted == 0) {
      copyFact(feed, batch, kept, row);
    }
    evaluation.keep(feed, batch, evaluation.assess(batch, List.of(kept.household())));
  }

  private <R extends PersonRow> void copyFact(
      PersonFeed<R> feed, Batch batch, Doubts.Kept kept, R row) {
    copy.into(
        feed.copyFacts(),
        rows -> {
          feed.source(rows, batch, kept.row().number(), kept.person(), clock.now());
          feed.copyFact(rows, row);
        });
  }
}
