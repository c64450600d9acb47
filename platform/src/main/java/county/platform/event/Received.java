package county.platform.event;

import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service, as a listener takes it. State events: apply it when it is newer than
 * what is known. Fact events: apply it, the infrastructure sees to it that it comes once.
 *
 * @param aggregate what it is about
 * @param sequence its number among the events of the aggregate, from 1
 * @param epoch raised when the producer was restored from a backup
 * @param businessDate the producer's business date when it happened
 */
public record Received(
    String id,
    String type,
    String aggregate,
    long sequence,
    int epoch,
    LocalDate businessDate,
    String body,
    Reader reader) {

  /** Reads a body into a narrow record; what the record does not name is ignored. */
  @FunctionalInterface
  public interface Reader {
    Object read(String body, Class<?> type);
  }

  static Received of(ConsumerRecord<String, String> record, Reader reader) {
    try {
      return new Received(
          Headers.ID.require(record),
          Headers.TYPE.require(record),
          record.key(),
          Long.parseLong(Headers.SEQUENCE.require(record)),
          Integer.parseInt(Headers.EPOCH.require(record)),
          LocalDate.parse(Headers.BUSINESSDATE.require(record)),
          record.value(),
          reader);
    } catch (RuntimeException e) {
      throw e instanceof UnreadableEvent unreadable
          ? unreadable
          : new UnreadableEvent("headers cannot be read", e);
    }
  }

  static Reader reader(JsonMapper json) {
    ObjectReader lenient = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return (body, type) -> lenient.forType(type).readValue(body);
  }

  /**
   * The body.
   *
   * @throws UnreadableEvent when it does not fit
   */
  public <T> T as(Class<T> narrow) {
    try {
      return narrow.cast(reader.read(body, narrow));
    } catch (JacksonException e) {
      throw new UnreadableEvent(type + " is no " + narrow.getSimpleName(), e);
    }
  }

  public boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** Without the body, which holds personal data. */
  @Override
  public String toString() {
    return type + "[" + id + " " + aggregate + "#" + sequence + "]";
  }

  /** Whether it tells of a later state than the one known. */
  public boolean isNewerThan(int knownEpoch, long knownSequence) {
    return epoch != knownEpoch ? epoch > knownEpoch : sequence > knownSequence;
  }
}
