package county.platform.audit;

import county.platform.crypto.KeyRing;
import county.platform.event.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chains committed rows (the logs, and every table that {@code chain_rows} has chained) and signs
 * the ends of the chains. Runs in system scope.
 */
@Service
class SealService {

  private static final long LEASE = 4_242_003L;

  /** The end of a chain. */
  record Root(long position, byte[] hash) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
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
    this.json = json;
    this.keys = keys;
    this.outbox = outbox;
    this.service = service;
  }

  /**
   * Seals one batch of waiting rows of each chain, in the order of their ids; returns how many
   * rows. Another instance at it: none.
   */
  @Transactional
  public int seal() {
    return leased() ? chains().stream().mapToInt(this::seal).sum() : 0;
  }

  private List<Chain> chains() {
    var chains =
        jdbc.execute(
            (ConnectionCallback<List<Chain>>) connection -> Chain.all(connection, service, json));
    return chains == null ? List.of() : chains;
  }

  /** One sealer at a time over all instances, until its transaction ends. */
  private boolean leased() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(" + LEASE + ")", Boolean.class));
  }

  private int seal(Chain chain) {
    var links = new Links(chain, end(chain).orElse(new Root(0, ChainCheck.GENESIS)));
    jdbc.query(
        "select e.* from %1$s u join %2$s e on e.id = u.%3$s order by u.%3$s limit %4$d"
            .formatted(chain.waiting(), chain.rows(), chain.key(), chain.batch()),
        links::add);
    if (links.isEmpty()) {
      return 0;
    }
    jdbc.update(
        "insert into %s (position, %s, hash) select * from unnest(?::bigint[], ?::uuid[], ?::bytea[])"
            .formatted(chain.seals(), chain.key()),
        links.positions(),
        links.ids(),
        links.hashes());
    jdbc.update(
        "delete from %s where %s = any(?)".formatted(chain.waiting(), chain.key()),
        (Object) links.ids());
    return links.ids().length;
  }

  /** Links in the making, each on the one before. */
  private static final class Links {
    private final Chain chain;
    private Root end;
    private final List<Long> positions = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    Links(Chain chain, Root end) {
      this.chain = chain;
      this.end = end;
    }

    void add(ResultSet row) throws SQLException {
      long position = end.position() + 1;
      end = new Root(position, chain.content().seal(row, end.hash(), position));
      positions.add(position);
      ids.add(row.getObject("id", UUID.class));
      hashes.add(end.hash());
    }

    boolean isEmpty() {
      return ids.isEmpty();
    }

    Long[] positions() {
      return positions.toArray(Long[]::new);
    }

    UUID[] ids() {
      return ids.toArray(UUID[]::new);
    }

    byte[][] hashes() {
      return hashes.toArray(byte[][]::new);
    }
  }

  private Optional<Root> end(Chain chain) {
    return jdbc
        .query(
            "select position, hash from " + chain.seals() + " order by position desc limit 1",
            (row, n) -> new Root(row.getLong(1), row.getBytes(2)))
        .stream()
        .findFirst();
  }

  /**
   * Signs the end of each chain once a day and tells another service, so that nobody can rewrite it
   * here unseen.
   */
  @Transactional
  public void signRoot(LocalDate day) {
    if (leased()) {
      chains().forEach(chain -> end(chain).ifPresent(root -> sign(chain, day, root)));
    }
  }

  private void sign(Chain chain, LocalDate day, Root root) {
    var signature =
        keys.mac(
            ChainCheck.ROOT_LABEL,
            ChainCheck.signed(chain.label(), day, root.position(), root.hash()));
    int signed =
        jdbc.update(
            "insert into "
                + chain.roots()
                + " (day, position, hash, signature) values (?, ?, ?, ?) on conflict do nothing",
            day,
            root.position(),
            root.hash(),
            signature);
    if (signed == 1) {
      outbox.append(SealRoot.of(chain.label(), day, root, signature));
    }
  }
}
