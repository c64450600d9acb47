package county.platform.audit;

import county.platform.audit.ChainCheck.Fault;
import county.platform.crypto.KeyRing;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the verifier over the log chain when an administrator asks, and keeps what it found. */
@Service
public class ChainCheckService {

  private static final Logger LOG = LoggerFactory.getLogger(ChainCheckService.class);
  private static final int SHOWN = 20;

  /** A run that has not ended by then was cut off. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * One run.
   *
   * @param endedAt absent while it runs
   * @param entries how many sealed entries were recomputed
   * @param faults how many places do not hold; 0: the chain holds
   * @param firstKind of the first of them, with its place in the chain (0: it has none) and entry
   * @param failed whether the run could not be done; then it says nothing about the chain
   */
  public record ChainRun(
      UUID id,
      Instant startedAt,
      String startedBy,
      Optional<Instant> endedAt,
      long entries,
      int faults,
      Optional<ChainCheck.Kind> firstKind,
      Optional<Long> firstPosition,
      Optional<UUID> firstEntry,
      boolean failed) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final KeyRing keys;
  private final String service;
  private final Clock clock = Clock.systemUTC();

  ChainCheckService(
      JdbcClient jdbc,
      JdbcTemplate template,
      KeyRing keys,
      @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.template = template;
    this.keys = keys;
    this.service = service;
  }

  /** The newest runs. */
  @Transactional(readOnly = true)
  public List<ChainRun> list() {
    return jdbc.sql("select * from chain_check order by started_at desc, id desc limit " + SHOWN)
        .query(
            (row, n) ->
                new ChainRun(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("started_at").toInstant(),
                    row.getString("started_by"),
                    Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                    row.getLong("entries"),
                    row.getInt("faults"),
                    Optional.ofNullable(row.getString("first_kind")).map(ChainCheck.Kind::valueOf),
                    Optional.ofNullable((Long) row.getObject("first_position")),
                    Optional.ofNullable(row.getObject("first_entry", UUID.class)),
                    row.getBoolean("failed")))
        .list();
  }

  /**
   * Notes a new run.
   *
   * @throws Problem 409 while another one goes on
   */
  @Transactional
  public UUID begin(String actor) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('chain_check'))").query().singleRow();
    var now = clock.instant();
    boolean running =
        jdbc.sql(
                "select exists (select from chain_check where ended_at is null and started_at > ?)")
            .param(now.minus(LONGEST).atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
    if (running) {
      throw Problem.conflict("county.chain-check.running", "日志链正在核验，请稍候查看结果。");
    }
    var id = Ids.next();
    jdbc.sql("insert into chain_check (id, started_at, started_by) values (?, ?, ?)")
        .params(id, now.atOffset(ZoneOffset.UTC), actor)
        .update();
    return id;
  }

  /** Recomputes the whole chain; in system scope. */
  @Transactional
  public void run(UUID id) {
    long entries = count();
    var faults =
        Objects.requireNonNull(
            template.<List<Fault>>execute(
                (java.sql.Connection connection) -> ChainCheck.check(connection, keys, service)));
    if (!faults.isEmpty()) {
      LOG.error(
          "the log chain does not hold in {} places, first {}", faults.size(), faults.getFirst());
    }
    end(id, entries, faults, false);
  }

  /** Notes that a run could not be done. */
  @Transactional
  public void fail(UUID id) {
    end(id, 0, List.of(), true);
  }

  private long count() {
    return jdbc.sql("select count(*) from log_seal").query(Long.class).single();
  }

  private void end(UUID id, long entries, List<Fault> faults, boolean failed) {
    @Nullable Fault first = faults.isEmpty() ? null : faults.getFirst();
    jdbc.sql(
            """
            update chain_check set ended_at = :now, entries = :entries, faults = :faults, first_kind = :kind,
              first_position = :position, first_entry = :entry, failed = :failed where id = :id
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("entries", entries)
        .param("faults", faults.size())
        .param("kind", first == null ? null : first.kind().name())
        .param("position", first == null ? null : first.position())
        .param("entry", first == null ? null : first.entry().orElse(null))
        .param("failed", failed)
        .param("id", id)
        .update();
  }

  /** How many entries wait for their seal; in system scope. */
  @Transactional(readOnly = true)
  public long unsealed() {
    return jdbc.sql("select count(*) from log_unsealed").query(Long.class).single();
  }
}
