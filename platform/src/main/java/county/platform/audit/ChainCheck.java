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
 * Recomputes the chain of a service's logs from a bare connection and names every place where it
 * does not hold: an entry that was changed or moved, one that is gone, one that was slipped in, an
 * end that is not the one that was signed.
 */
public final class ChainCheck {

  static final byte[] GENESIS = new byte[32];
  static final String ROOT_LABEL = "log-root";
  private static final int FETCH = 5000;

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
   * A place where the chain does not hold.
   *
   * @param position in the chain; 0 for an entry that has none
   */
  public record Fault(Kind kind, long position, Optional<UUID> entry) {}

  private final Connection connection;
  private final KeyRing keys;
  private final String service;
  private final LogRows rows = new LogRows(JsonMapper.builder().build());
  private final List<Fault> faults = new ArrayList<>();

  private ChainCheck(Connection connection, KeyRing keys, String service) {
    this.connection = connection;
    this.keys = keys;
    this.service = service;
  }

  /**
   * Reads everything in one pass; needs read access to the {@code log_} tables only.
   *
   * @return empty when the chain holds
   */
  public static List<Fault> check(Connection connection, KeyRing keys, String service)
      throws SQLException {
    var check = new ChainCheck(connection, keys, service);
    check.chain();
    check.strangers();
    check.roots();
    return List.copyOf(check.faults);
  }

  /**
   * Compares the chain with the signed ends that another service keeps of it.
   *
   * @param keeper a connection to the database of that service
   * @return empty when every kept end is in the chain
   */
  public static List<Fault> checkKept(
      Connection connection, Connection keeper, KeyRing keys, String service) throws SQLException {
    var check = new ChainCheck(connection, keys, service);
    check.kept(keeper);
    return List.copyOf(check.faults);
  }

  /** What a root signs. */
  static byte[] signed(String service, LocalDate day, long position, byte[] hash) {
    var head = (service + "\n" + day + "\n" + position + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + hash.length).put(head).put(hash).array();
  }

  private void chain() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select s.position, s.entry_id, s.hash, e.* from log_seal s left join log_entry e on e.id = s.entry_id order by s.position")) {
      statement.setFetchSize(FETCH);
      var row = statement.executeQuery();
      long expected = 1;
      var previous = GENESIS;
      while (row.next()) {
        long position = row.getLong("position");
        for (; expected < position; expected++) {
          faults.add(new Fault(Kind.DELETED, expected, Optional.empty()));
        }
        link(row, position, previous);
        previous = row.getBytes("hash");
        expected = position + 1;
      }
    }
  }

  /**
   * The link is measured with the stored hash before it, so that one fault does not hide the next.
   */
  private void link(ResultSet row, long position, byte[] previous) throws SQLException {
    var entry = Optional.of(row.getObject("entry_id", UUID.class));
    if (row.getObject("id") == null) {
      faults.add(new Fault(Kind.DELETED, position, entry));
    } else if (!Arrays.equals(rows.entry(row).seal(previous, position), row.getBytes("hash"))) {
      faults.add(new Fault(Kind.CHANGED, position, entry));
    }
  }

  private void strangers() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select e.id, 'INSERTED' as fault from log_entry e
            where not exists (select from log_seal s where s.entry_id = e.id)
              and not exists (select from log_unsealed u where u.entry_id = e.id)
            union all
            select u.entry_id, 'DELETED' from log_unsealed u where not exists (select from log_entry e where e.id = u.entry_id)
            """)) {
      var row = statement.executeQuery();
      while (row.next()) {
        faults.add(
            new Fault(
                Kind.valueOf(row.getString(2)), 0, Optional.of(row.getObject(1, UUID.class))));
      }
    }
  }

  private void roots() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select r.day, r.position, r.hash, r.signature, s.hash as found
            from log_root r left join log_seal s on s.position = r.position order by r.day
            """)) {
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
        var seal = connection.prepareStatement("select hash from log_seal where position = ?")) {
      statement.setString(1, service);
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
    var signed = signed(service, row.getObject("day", LocalDate.class), position, hash);
    if (!Arrays.equals(keys.mac(ROOT_LABEL, signed), row.getBytes("signature"))
        || !Arrays.equals(hash, found)) {
      faults.add(new Fault(Kind.ROOT, position, Optional.empty()));
    }
  }
}
