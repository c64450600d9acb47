package county.platform.event;

import county.platform.scope.SystemScope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the events that failed, without their content, and has them tried again. */
@Service
public class DeadLetterService {

  /**
   * @param cause kind and place of the last failure
   * @param replayedAt when it succeeded after all
   */
  public record DeadLetter(
      UUID id,
      String consumer,
      String topic,
      int partition,
      long position,
      Optional<String> eventId,
      Optional<String> type,
      Optional<String> aggregate,
      String cause,
      Instant failedAt,
      int attempts,
      Optional<Instant> replayedAt) {}

  private record Kept(
      String consumer,
      String topic,
      int partition,
      long position,
      String key,
      String headers,
      String body) {}

  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final SystemScope system;
  private final TransactionTemplate transaction;
  private final Listeners listeners;

  DeadLetterService(
      JdbcClient jdbc,
      JsonMapper json,
      SystemScope system,
      TransactionTemplate transaction,
      Listeners listeners) {
    this.jdbc = jdbc;
    this.json = json;
    this.system = system;
    this.transaction = transaction;
    this.listeners = listeners;
  }

  /** The newest 200, those not yet replayed first. */
  public List<DeadLetter> list() {
    return inSystem(
        () ->
            jdbc.sql(
                    """
                    select id, consumer, topic, partition, position, headers ->> 'ce_id' as event_id, headers ->> 'ce_type' as type,
                           message_key as aggregate, cause, failed_at, attempts, replayed_at
                    from dead_letter order by replayed_at is null desc, failed_at desc, id desc limit :shown
                    """)
                .param("shown", SHOWN)
                .query(
                    (row, n) ->
                        new DeadLetter(
                            row.getObject("id", UUID.class),
                            row.getString("consumer"),
                            row.getString("topic"),
                            row.getInt("partition"),
                            row.getLong("position"),
                            Optional.ofNullable(row.getString("event_id")),
                            Optional.ofNullable(row.getString("type")),
                            Optional.ofNullable(row.getString("aggregate")),
                            row.getString("cause"),
                            row.getTimestamp("failed_at").toInstant(),
                            row.getInt("attempts"),
                            Optional.ofNullable(row.getTimestamp("replayed_at"))
                                .map(Timestamp::toInstant)))
                .list());
  }

  /** What a replay came to. */
  public enum Replay {
    DONE,
    FAILED_AGAIN,
    UNKNOWN
  }

  /** Gives the event to its listener again, now, as if it came from Kafka. */
  public Replay replay(UUID id, String actor) {
    var kept = inSystem(() -> find(id));
    if (kept.isEmpty()) {
      return Replay.UNKNOWN;
    }
    try {
      listeners.give(kept.get().consumer(), record(kept.get()));
    } catch (RuntimeException e) {
      note(
          id,
          "attempts = attempts + 1, failed_at = clock_timestamp(), cause = :value",
          DeadLetters.causeOf(e));
      return Replay.FAILED_AGAIN;
    }
    note(id, "replayed_at = clock_timestamp(), replayed_by = :value", actor);
    return Replay.DONE;
  }

  private Optional<Kept> find(UUID id) {
    return jdbc.sql(
            """
            select consumer, topic, partition, position, message_key as key, headers::text as headers, body
            from dead_letter where id = :id
            """)
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  private ConsumerRecord<String, String> record(Kept kept) {
    var record =
        new ConsumerRecord<>(
            kept.topic(), kept.partition(), kept.position(), kept.key(), kept.body());
    var headers = json.readValue(kept.headers(), new TypeReference<Map<String, String>>() {});
    headers.forEach(
        (name, value) ->
            record.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
    return record;
  }

  private void note(UUID id, String change, String value) {
    inSystem(
        () ->
            jdbc.sql("update dead_letter set " + change + " where id = :id")
                .param("value", value)
                .param("id", id)
                .update());
  }

  private <T> T inSystem(Supplier<T> work) {
    return system.call(
        "dead-letters", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }
}
