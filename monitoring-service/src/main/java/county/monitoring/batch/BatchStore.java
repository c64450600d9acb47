package county.monitoring.batch;

import county.monitoring.batch.Batch.State;
import county.platform.time.BusinessClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of batches and their stages. Whoever works on a batch holds its lease; every write of
 * his names the lease, so that one who lost it writes nothing. Leases run by the database's clock,
 * which all instances share.
 */
@Component
class BatchStore {
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final String CLAIM =
      """
      update batch set lease_by = :lease, lease_until = clock_timestamp() + :seconds * interval '1 second', attempts = attempts + 1
      where id = (
        select id from batch
        where state in ('RECEIVED', 'PARSING', 'MATCHING', 'EVALUATING') and (lease_until is null or lease_until < clock_timestamp())
        order by seq limit 1 for update skip locked)
      returning *
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  BatchStore(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // --- for a person, in his scope

  Optional<Batch> find(UUID id) {
    return jdbc.sql("select * from batch where id = ?").param(id).query(Batch::of).optional();
  }

  /**
   * The batch that the same file of the same supplier became, unless it was discarded or failed.
   */
  Optional<Batch> findSame(Batch batch) {
    return jdbc.sql(
            "select * from batch where kind = ? and unit = ? and area = ? and digest = ? and state"
                + " not in ('DISCARDED', 'FAILED')")
        .params(batch.kind(), batch.unit(), batch.area(), batch.digest())
        .query(Batch::of)
        .optional();
  }

  Optional<Batch> findLast(String kind) {
    return jdbc.sql(
            "select * from batch where kind = ? and state not in ('DISCARDED', 'FAILED') order by"
                + " seq desc limit 1")
        .param(kind)
        .query(Batch::of)
        .optional();
  }

  List<Stage> stages(UUID batch) {
    return jdbc.sql("select * from batch_stage where batch_id = ?")
        .param(batch)
        .query(Stage::of)
        .list();
  }

  long nextNumber() {
    return jdbc.sql("select nextval('batch_number')").query(Long.class).single();
  }

  void insert(Batch batch) {
    jdbc.sql(
            """
            insert into batch (id, seq, no, kind, area, unit, mode, state, file_id, file_name, size, digest, data_date,
                               uploaded_by, uploaded_by_name, uploaded_at, business_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(batch.id(), batch.seq(), batch.no(), batch.kind(), batch.area(), batch.unit())
        .params(
            batch.mode().name(),
            batch.state().name(),
            batch.file(),
            batch.fileName(),
            batch.size(),
            batch.digest())
        .params(
            batch.dataDate(),
            batch.uploadedBy(),
            batch.uploadedByName(),
            time(),
            batch.businessDay())
        .update();
    jdbc.sql(
            "insert into batch_stage (batch_id, name, area, unit, started_at, ended_at, done,"
                + " total) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            batch.id(),
            Stage.RECEIVED,
            batch.area(),
            batch.unit(),
            time(),
            time(),
            batch.size(),
            batch.size())
        .update();
  }

  /** Moves on for a person; false when the batch is in none of the states. */
  boolean decide(UUID id, List<State> from, State to, String actor) {
    return jdbc.sql(
                """
                update batch set state = :to, decided_by = :actor, version = version + 1, attempts = 0, lease_by = null, lease_until = null
                where id = :id and state in (:from)
                """)
            .param("to", to.name())
            .param("actor", actor)
            .param("id", id)
            .param("from", from.stream().map(State::name).toList())
            .update()
        == 1;
  }

  /** Lets go of the file of a batch that will never be applied. */
  void dropFile(UUID id) {
    jdbc.sql("update batch set file_id = null where id = ?").param(id).update();
  }

  // --- for the worker, in system scope

  /** Takes the oldest batch that has work and no live lease. */
  Optional<Batch> claim(UUID lease) {
    return jdbc.sql(CLAIM)
        .param("lease", lease)
        .param("seconds", LEASE.toSeconds())
        .query(Batch::of)
        .optional();
  }

  /** Keeps the lease while a long step runs. */
  void renew(UUID lease) {
    jdbc.sql(
            "update batch set lease_until = clock_timestamp() + :seconds * interval '1 second'"
                + " where lease_by = :lease")
        .param("seconds", LEASE.toSeconds())
        .param("lease", lease)
        .update();
  }

  /** Gives the batch back; it may be taken again after the pause. */
  void release(UUID lease, Duration pause) {
    jdbc.sql(
            "update batch set lease_by = null, lease_until = clock_timestamp() + :millis * interval"
                + " '1 millisecond' where lease_by = :lease")
        .param("millis", pause.toMillis())
        .param("lease", lease)
        .update();
  }

  int attempts(UUID lease) {
    return jdbc.sql("select attempts from batch where lease_by = ?")
        .param(lease)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void enter(Batch batch, UUID lease, State state) {
    held(
        jdbc.sql(
                "update batch set state = :state, position = null, version = version + 1 where id ="
                    + " :id and lease_by = :lease")
            .param("state", state.name())
            .param("id", batch.id())
            .param("lease", lease)
            .update());
  }

  void fail(Batch batch, UUID lease, String problem) {
    held(
        jdbc.sql(
                """
                update batch set state = 'FAILED', problem = :problem, file_id = null, lease_by = null, lease_until = null, version = version + 1
                where id = :id and lease_by = :lease
                """)
            .param("problem", problem)
            .param("id", batch.id())
            .param("lease", lease)
            .update());
  }

  /** Says that work goes on: the version moves, so that whoever polls looks again. */
  void touch(Batch batch, UUID lease) {
    held(
        jdbc.sql("update batch set version = version + 1 where id = ? and lease_by = ?")
            .params(batch.id(), lease)
            .update());
  }

  /** Adds to the counts, in the transaction of the work that made them. */
  void add(Batch batch, UUID lease, Counts more) {
    held(
        jdbc.sql(
                """
                update batch set rows_in = rows_in + :rowsIn, matched = matched + :matched, unregistered = unregistered + :unregistered,
                  created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged,
                  duplicate = duplicate + :duplicate, ambiguous = ambiguous + :ambiguous, rejected = rejected + :rejected,
                  attempts = 0, version = version + 1
                where id = :id and lease_by = :lease
                """)
            .params(more.byColumn())
            .param("id", batch.id())
            .param("lease", lease)
            .update());
  }

  void position(Batch batch, UUID lease, String position) {
    held(
        jdbc.sql(
                "update batch set position = :position, attempts = 0, version = version + 1 where"
                    + " id = :id and lease_by = :lease")
            .param("position", position)
            .param("id", batch.id())
            .param("lease", lease)
            .update());
  }

  void clearCounts(Batch batch) {
    jdbc.sql(
            """
            update batch set rows_in = 0, matched = 0, unregistered = 0, created = 0, updated = 0, unchanged = 0, duplicate = 0,
              ambiguous = 0, rejected = 0 where id = ?
            """)
        .param(batch.id())
        .update();
  }

  /** Keeps what each column held, in place of an earlier pass's. */
  void keepColumns(Batch batch, List<ColumnCounts.Counted> columns) {
    jdbc.sql("delete from batch_column where batch_id = ?").param(batch.id()).update();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      jdbc.sql(
              "insert into batch_column (batch_id, ordinal, name, area, unit, empty, rejected) values (?, ?, ?, ?, ?, ?, ?)")
          .params(batch.id(), at, column.name(), batch.area(), batch.unit())
          .params(column.empty(), column.rejected())
          .update();
    }
  }

  void beginStage(Batch batch, String stage, long total) {
    jdbc.sql(
            """
            insert into batch_stage (batch_id, name, area, unit, started_at, total) values (?, ?, ?, ?, ?, ?)
            on conflict (batch_id, name) do update set total = excluded.total, ended_at = null
            """)
        .params(batch.id(), stage, batch.area(), batch.unit(), time(), total)
        .update();
  }

  void stageDone(Batch batch, String stage, long done) {
    jdbc.sql("update batch_stage set done = ? where batch_id = ? and name = ?")
        .params(done, batch.id(), stage)
        .update();
  }

  void endStage(Batch batch, String stage) {
    jdbc.sql("update batch_stage set ended_at = ?, done = total where batch_id = ? and name = ?")
        .params(time(), batch.id(), stage)
        .update();
  }

  private OffsetDateTime time() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }

  private static void held(int rows) {
    if (rows != 1) {
      throw new LeaseLost();
    }
  }

  /**
   * Another instance has taken the batch over; what this one was about to commit is rolled back.
   */
  static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
