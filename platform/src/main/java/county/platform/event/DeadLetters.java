package county.platform.event;

import county.platform.scope.SystemScope;
import county.platform.web.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a record aside that failed after all retries: a row to see and replay, and a copy in the
 * service's dead-letter topic. The consumer goes on behind it.
 */
@Component
class DeadLetters implements ConsumerAwareRecordRecoverer {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Inbox inbox;
  private final SystemScope system;
  private final TransactionTemplate transaction;
  private final KafkaTemplate<String, String> kafka;
  private final String topic;

  DeadLetters(
      JdbcClient jdbc,
      JsonMapper json,
      Inbox inbox,
      SystemScope system,
      TransactionTemplate transaction,
      KafkaTemplate<String, String> kafka,
      @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.json = json;
    this.inbox = inbox;
    this.system = system;
    this.transaction = transaction;
    this.kafka = kafka;
    this.topic = Topics.deadLetters(service);
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
    var group = Objects.requireNonNull(consumer).groupMetadata().groupId();
    system.run(
        "event:" + group,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  keep(group, record, causeOf(Objects.requireNonNull(failure)));
                  inbox.pass(group, record);
                }));
    kafka.send(copy(record));
  }

  private void keep(String group, ConsumerRecord<?, ?> record, String cause) {
    jdbc.sql(
            """
            insert into dead_letter as d
              (id, consumer, topic, partition, position, message_key, headers, body, cause, failed_at)
            values (:id, :consumer, :topic, :partition, :position, :key, :headers::jsonb, :body, :cause, clock_timestamp())
            on conflict (consumer, topic, partition, position)
            do update set attempts = d.attempts + 1, cause = excluded.cause, failed_at = excluded.failed_at
            """)
        .param("id", Ids.next())
        .param("consumer", group)
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("position", record.offset())
        .param("key", record.key())
        .param("headers", json.writeValueAsString(headers(record)))
        .param("body", record.value())
        .param("cause", cause)
        .update();
  }

  private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    var headers = new LinkedHashMap<String, String>();
    for (var header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }

  private ProducerRecord<String, String> copy(ConsumerRecord<?, ?> record) {
    return new ProducerRecord<>(
        topic, null, (String) record.key(), (String) record.value(), record.headers());
  }

  /**
   * Kind and place of the failure, never its message: that may hold personal data. {@code
   * UnreadableEvent at Received.as:92}
   */
  static String causeOf(Throwable failure) {
    var root = failure;
    while (root.getCause() != null && !(root instanceof UnreadableEvent)) {
      root = root.getCause();
    }
    var where = "";
    for (var frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("county.")) {
        where =
            " at %s.%s:%d"
                .formatted(
                    frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
                    frame.getMethodName(),
                    frame.getLineNumber());
        break;
      }
    }
    return root.getClass().getSimpleName() + where;
  }
}
