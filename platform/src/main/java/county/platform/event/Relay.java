package county.platform.event;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings waiting events to Kafka. An event counts as sent when the broker has said so; until then
 * it is tried again, and later events of its aggregate wait.
 */
@Component
class Relay implements OutboxTypedHandler<Outgoing> {

  /** How Namastack names this handler; {@link RelayCheck} sees to it at start. */
  static final String HANDLER_ID =
      "%s#handle(%s,%s)"
          .formatted(
              Relay.class.getName(),
              Outgoing.class.getName(),
              OutboxRecordMetadata.class.getName());

  private static final long PATIENCE_SECONDS = 60;

  private final KafkaTemplate<String, String> kafka;
  private final KafkaAdmin admin;
  private final String service;
  private volatile boolean topicsExist;

  Relay(
      KafkaTemplate<String, String> kafka,
      KafkaAdmin admin,
      @Value("${county.service}") String service) {
    this.kafka = kafka;
    this.admin = admin;
    this.service = service;
  }

  @Override
  public void handle(Outgoing event, OutboxRecordMetadata metadata) {
    ensureTopics();
    try {
      kafka.send(message(event)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka did not take " + event.id(), e);
    }
  }

  /** Topics are created at start; when Kafka was away then, before the first event. */
  private void ensureTopics() {
    if (!topicsExist) {
      topicsExist = admin.initialize();
    }
    if (!topicsExist) {
      throw new IllegalStateException("Kafka is not there");
    }
  }

  private ProducerRecord<String, String> message(Outgoing event) {
    var message = new ProducerRecord<>(Topics.events(service), event.aggregate(), event.body());
    Headers.SPECVERSION.write(message, "1.0");
    Headers.ID.write(message, event.id());
    Headers.TYPE.write(message, event.type());
    Headers.SOURCE.write(message, "/" + service);
    Headers.SUBJECT.write(message, event.aggregate());
    Headers.TIME.write(message, event.time());
    Headers.SEQUENCE.write(message, event.sequence());
    Headers.EPOCH.write(message, event.epoch());
    Headers.BUSINESSDATE.write(message, event.businessDate());
    if (event.cause() != null) {
      Headers.CAUSATIONID.write(message, event.cause());
    }
    message
        .headers()
        .add(Headers.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
    return message;
  }
}
