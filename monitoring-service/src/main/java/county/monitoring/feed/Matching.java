package county.monitoring.feed;

import county.monitoring.batch.Chunk;
import county.platform.crypto.BlindIndex;
import county.platform.sheet.SheetRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds registered persons by the blind index of their ID number, 10,000 at a time and exactly.
 * Persons once found are remembered for the rest of the batch, up to 200,000.
 */
final class Matching<R extends PersonRow> {
  private static final int REMEMBERED = 200_000;
  private static final String FIND =
      "select id, id_idx, name, area from person where id_idx = any (?::bytea[])";

  private final BlindIndex indexes;
  private final JdbcTemplate jdbc;
  private final Map<String, RegisteredPerson> known = new ConcurrentHashMap<>();

  Matching(BlindIndex indexes, JdbcTemplate jdbc) {
    this.indexes = indexes;
    this.jdbc = jdbc;
  }

  /**
   * The rows of a step: for each the person known already, else the index to find the person by.
   */
  record Prepared<R>(
      List<R> rows, List<@Nullable RegisteredPerson> known, List<byte @Nullable []> unknown) {}

  /** Reads the rows and computes their indexes: outside any transaction, in another thread. */
  Prepared<R> prepare(Chunk chunk, Function<SheetRow, R> read) {
    int size = chunk.rows().size();
    var rows = new ArrayList<R>(size);
    var persons = new ArrayList<@Nullable RegisteredPerson>(size);
    var unknown = new ArrayList<byte @Nullable []>(size);
    for (var sheetRow : chunk.rows()) {
      var row = read.apply(sheetRow);
      var number = row.idNumber().normalised();
      var person = known.get(number);
      rows.add(row);
      persons.add(person);
      unknown.add(person == null ? indexes.of("id-number", number) : null);
    }
    return new Prepared<>(rows, persons, unknown);
  }

  /** For each row its person, or null when nobody is registered with its ID number. */
  List<@Nullable RegisteredPerson> find(Prepared<R> prepared) {
    var found = lookUp(prepared.unknown());
    var persons = new ArrayList<>(prepared.known());
    for (int at = 0; at < persons.size(); at++) {
      var index = prepared.unknown().get(at);
      if (index != null) {
        var number = prepared.rows().get(at).idNumber().normalised();
        persons.set(at, remember(number, found.get(ByteBuffer.wrap(index))));
      }
    }
    return persons;
  }

  private @Nullable RegisteredPerson remember(String number, @Nullable RegisteredPerson person) {
    if (person != null && known.size() < REMEMBERED) {
      known.put(number, person);
    }
    return person;
  }

  private Map<ByteBuffer, RegisteredPerson> lookUp(List<byte @Nullable []> unknown) {
    var wanted =
        unknown.stream()
            .filter(index -> index != null)
            .map(ByteBuffer::wrap)
            .distinct()
            .map(ByteBuffer::array)
            .toArray(byte[][]::new);
    var found = new HashMap<ByteBuffer, RegisteredPerson>();
    if (wanted.length > 0) {
      jdbc.query(
          FIND,
          statement ->
              statement.setArray(1, statement.getConnection().createArrayOf("bytea", wanted)),
          row -> {
            found.put(
                ByteBuffer.wrap(row.getBytes(2)),
                new RegisteredPerson(
                    row.getObject(1, UUID.class), row.getString(3), row.getString(4)));
          });
    }
    return found;
  }
}
