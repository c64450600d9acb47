package county.platform.audit;

import county.platform.crypto.Sm3;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of a log.
 *
 * @param at by the system clock, to the microsecond
 * @param actor a user's id, {@code system:<why>}, or empty when nobody is known yet (a failed
 *     login)
 * @param body what happened: texts, numbers and lists of them, no personal data
 */
public record LogEntry(UUID id, LogKind kind, Instant at, String actor, Map<String, Object> body) {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  public LogEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    body = Map.copyOf(body);
  }

  /**
   * The seal of this entry at a place of the chain: SM3 over the previous seal and the canonical
   * JSON.
   */
  byte[] seal(byte[] previous, long position) {
    var text = CANONICAL.writeValueAsString(canonical(position)).getBytes(StandardCharsets.UTF_8);
    return new Sm3().update(previous, previous.length).update(text, text.length).digest();
  }

  private Map<String, Object> canonical(long position) {
    return new TreeMap<>(
        Map.of(
            "position",
            position,
            "id",
            id.toString(),
            "kind",
            kind.name(),
            "at",
            at.toString(),
            "actor",
            actor,
            "body",
            body));
  }
}
