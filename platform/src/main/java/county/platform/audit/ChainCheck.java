package county.platform.audit;

import county.platform.crypto.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes the chains of a service (its logs and its chained tables) from a bare connection and
 * names every place where one does not hold: a row that was changed or moved, one that is gone, one
 * that was slipped in, an end that is not the one that was signed.
 */
public final class ChainCheck {

  static final byte[] GENESIS = new byte[32];
  static final String ROOT_LABEL = "log-root";
  private static final int FETCH = 5000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is wrong. */
  public enum Kind {
    /** The entry or its place is not the one that was sealed. */
    CHANGED,
    /** A sealed entry is gone, or a seal, or the end of the chain. */
    DELETED,
    /** An entry that was never sealed and does not wait for it. */
    INSERTED,
    /** The signed end of a day is not in the chain. */
    ROOT
  }

  /**
   * A place where a chain does not hold.
   *
   * @param chain the service for its logs, {@code service/table} for a table
   * @param position in the chain; 0 for a row that has none
   */
  public record Fault(String chain, Kind kind, long position, Optional<UUID> entry) {}

  private final Connection connection;
  private final KeyRing keys;
  private final Chain chain;
  private final List<Fault> faults;

  private ChainCheck(Connection connection, KeyRing keys, Chain chain, List<Fault> faults) {
    this.connection = connection;
    this.keys = keys;
    this.chain = chain;
    this.faults = faults;
  }

  /**
   * Reads each chain in one pass; needs read access to the {@code log_} tables, {@code
   * chained_table} and the tables named there only. A connection in auto-commit is taken out of it
   * for the time, so that the rows stream.
   *
   * @return empty when the chains hold
   */
  public static List<Fault> check(Connection connection, KeyRing keys, String service)
      throws SQLException {
    return streaming(
        connection,
        () -> {
          var faults = new ArrayList<Fault>();
          for (var chain : Chain.all(connection, service, JSON)) {
            var check = new ChainCheck(connection, keys, chain, faults);
            check.chain();
            check.strangers();
            check.roots();
          }
          return faults;
        });
  }

  /**
   * Compares the chains with the signed ends that another service keeps of them.
   *
   * @param keeper a connection to the database of that service
   * @return empty when every kept end is in its chain
   */
  public static List<Fault> checkKept(
      Connection connection, Connection keeper, KeyRing keys, String service) throws SQLException {
    var faults = new ArrayList<Fault>();
    for (var chain : Chain.all(connection, service, JSON)) {
      new ChainCheck(connection, keys, chain, faults).kept(keeper);
    }
    return List.copyOf(faults);
  }

  @FunctionalInterface
  private interface Reading {
    List<Fault> faults() throws SQLException;
  }

  private static List<Fault> streaming(Connection connection, Reading reading) throws SQLException {
    boolean auto = connection.getAutoCommit();
    if (auto) {
      connection.setAutoCommit(false);
    }
    try {
      return List.copyOf(reading.faults());
    } finally {
      if (auto) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** What a root signs. */
  static byte[] signed(String label, LocalDate day, long position, byte[] hash) {
    var head = (label + "\n" + day + "\n" + position + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + hash.length).put(head).put(hash).array();
  }

  private void chain() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select s.position as seal_position, s.%1$s as sealed, s.hash as seal_hash, e.* from %2$s s left join %3$s e on e.id = s.%1$s order by s.position"
                .formatted(chain.key(), chain.seals(), chain.rows()))) {
      statement.setFetchSize(FETCH);
      var row = statement.executeQuery();
      long expected = 1;
      var previous = GENESIS;
      while (row.next()) {
        long position = row.getLong("seal_position");
        for (; expected < position; expected++) {
          fault(Kind.DELETED, expected, Optional.empty());
        }
        link(row, position, previous);
        previous = row.getBytes("seal_hash");
        expected = position + 1;
      }
    }
  }

  /**
   * The link is measured with the stored hash before it, so that one fault does not hide the next.
   */
  private void link(ResultSet row, long position, byte[] previous) throws SQLException {
    var sealed = Optional.of(row.getObject("sealed", UUID.class));
    if (row.getObject("id") == null) {
      fault(Kind.DELETED, position, sealed);
    } else if (!Arrays.equals(
        chain.content().seal(row, previous, position), row.getBytes("seal_hash"))) {
      fault(Kind.CHANGED, position, sealed);
    }
  }

  private void strangers() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select e.id, 'INSERTED' as fault from %3$s e
            where not exists (select from %2$s s where s.%1$s = e.id)
              and not exists (select from %4$s u where u.%1$s = e.id)
            union all
            select u.%1$s, 'DELETED' from %4$s u where not exists (select from %3$s e where e.id = u.%1$s)
            """
                .formatted(chain.key(), chain.seals(), chain.rows(), chain.waiting()))) {
      var row = statement.executeQuery();
      while (row.next()) {
        fault(Kind.valueOf(row.getString(2)), 0, Optional.of(row.getObject(1, UUID.class)));
      }
    }
  }

  private void roots() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select r.day, r.position, r.hash, r.signature, s.hash as found
            from %s r left join %s s on s.position = r.position order by r.day
            """
                .formatted(chain.roots(), chain.seals()))) {
      var row = statement.executeQuery();
      while (row.next()) {
        root(row, row.getBytes("found"));
      }
    }
  }

  private void kept(Connection keeper) throws SQLException {
    try (var statement =
            keeper.prepareStatement(
                "select day, position, hash, signature from kept_root where service = ? order by day");
        var seal =
            connection.prepareStatement(
                "select hash from " + chain.seals() + " where position = ?")) {
      statement.setString(1, chain.label());
      var row = statement.executeQuery();
      while (row.next()) {
        seal.setLong(1, row.getLong("position"));
        try (var found = seal.executeQuery()) {
          root(row, found.next() ? found.getBytes("hash") : null);
        }
      }
    }
  }

  private void root(ResultSet row, byte @Nullable [] found) throws SQLException {
    long position = row.getLong("position");
    var hash = row.getBytes("hash");
    var signed = signed(chain.label(), row.getObject("day", LocalDate.class), position, hash);
    if (!Arrays.equals(keys.mac(ROOT_LABEL, signed), row.getBytes("signature"))
        || !Arrays.equals(hash, found)) {
      fault(Kind.ROOT, position, Optional.empty());
    }
  }

  private void fault(Kind kind, long position, Optional<UUID> row) {
    faults.add(new Fault(chain.label(), kind, position, row));
  }
}
