package county.platform.event;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each consumer has taken in and where it goes on reading. Runs in the caller's transaction,
 * in system scope.
 */
@Component
class Inbox {

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes the event; false when it had been taken in before. */
  boolean takeIn(String consumer, String eventId) {
    return jdbc.sql(
                "insert into event_inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing")
            .param("consumer", consumer)
            .param("event", eventId)
            .update()
        > 0;
  }

  /**
   * Notes that the record is done with. Never goes back, so that a replayed record does no harm.
   */
  void pass(String consumer, ConsumerRecord<?, ?> record) {
    jdbc.sql(
            """
            insert into event_offset as o (consumer, topic, partition, position) values (:consumer, :topic, :partition, :position)
            on conflict (consumer, topic, partition) do update set position = greatest(o.position, excluded.position)
            """)
        .param("consumer", consumer)
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("position", record.offset() + 1)
        .update();
  }

  /** The next record to read, if any has been read. */
  Optional<Long> position(String consumer, String topic, int partition) {
    return jdbc.sql(
            "select position from event_offset where consumer = ? and topic = ? and partition = ?")
        .params(consumer, topic, partition)
        .query(Long.class)
        .optional();
  }
}
