package county.platform.audit;

import county.platform.crypto.KeyRing;
import county.platform.event.Outbox;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Chains committed entries and signs the end of the chain. Runs in system scope. */
@Service
class SealService {

  private static final int BATCH = 1000;
  private static final long LEASE = 4_242_003L;

  /** The end of the chain. */
  record Root(long position, byte[] hash) {}

  private record Sealed(long position, UUID entry, byte[] hash) {}

  private final JdbcTemplate jdbc;
  private final LogRows rows;
  private final KeyRing keys;
  private final Outbox outbox;
  private final String service;

  SealService(
      JdbcTemplate jdbc,
      JsonMapper json,
      KeyRing keys,
      Outbox outbox,
      @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.rows = new LogRows(json);
    this.keys = keys;
    this.outbox = outbox;
    this.service = service;
  }

  /**
   * Seals up to 1,000 waiting entries in the order of their ids; returns how many. Another instance
   * at it: none.
   */
  @Transactional
  public int seal() {
    if (!leased()) {
      return 0;
    }
    var waiting =
        jdbc.query(
            "select e.* from log_unsealed u join log_entry e on e.id = u.entry_id order by e.id limit "
                + BATCH,
            (row, n) -> rows.entry(row));
    if (!waiting.isEmpty()) {
      chain(waiting);
    }
    return waiting.size();
  }

  /** One sealer at a time over all instances, until its transaction ends. */
  private boolean leased() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(" + LEASE + ")", Boolean.class));
  }

  private void chain(List<LogEntry> waiting) {
    var end = end().orElse(new Root(0, ChainCheck.GENESIS));
    var sealed = new ArrayList<Sealed>();
    long position = end.position();
    var hash = end.hash();
    for (var entry : waiting) {
      position++;
      hash = entry.seal(hash, position);
      sealed.add(new Sealed(position, entry.id(), hash));
    }
    jdbc.batchUpdate(
        "insert into log_seal (position, entry_id, hash) values (?, ?, ?)",
        sealed,
        BATCH,
        SealService::bind);
    jdbc.update(
        "delete from log_unsealed where entry_id = any(?)",
        (Object) waiting.stream().map(LogEntry::id).toArray(UUID[]::new));
  }

  private static void bind(PreparedStatement statement, Sealed seal) throws SQLException {
    statement.setLong(1, seal.position());
    statement.setObject(2, seal.entry());
    statement.setBytes(3, seal.hash());
  }

  private Optional<Root> end() {
    return jdbc
        .query(
            "select position, hash from log_seal order by position desc limit 1",
            (row, n) -> new Root(row.getLong(1), row.getBytes(2)))
        .stream()
        .findFirst();
  }

  /**
   * Signs the end of the chain once a day and tells another service, so that nobody can rewrite it
   * here unseen.
   */
  @Transactional
  public void signRoot(LocalDate day) {
    var end = end();
    if (end.isEmpty() || !leased()) {
      return;
    }
    var root = end.get();
    var signature =
        keys.mac(
            ChainCheck.ROOT_LABEL, ChainCheck.signed(service, day, root.position(), root.hash()));
    int signed =
        jdbc.update(
            "insert into log_root (day, position, hash, signature) values (?, ?, ?, ?) on conflict do nothing",
            day,
            root.position(),
            root.hash(),
            signature);
    if (signed == 1) {
      outbox.append(SealRoot.of(service, day, root, signature));
    }
  }
}
