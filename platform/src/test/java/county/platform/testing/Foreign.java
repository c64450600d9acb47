package county.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another service as the one under test hears it: events on its topic, in any order and as often as
 * a test wants.
 */
public final class Foreign implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String topic;
  private final KafkaProducer<String, String> producer;

  private Foreign(String topic, KafkaProducer<String, String> producer) {
    this.topic = topic;
    this.producer = producer;
  }

  /** The events of this service, {@code monitoring}. */
  public static Foreign service(String name) {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.kafka());
    return new Foreign(
        name + ".events",
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()));
  }

  /** An event about to be told. */
  public record Event(
      UUID id, String type, String aggregate, int epoch, long sequence, Map<String, ?> body) {

    public static Event of(String type, UUID aggregate, long sequence, Map<String, ?> body) {
      return new Event(UUID.randomUUID(), type, aggregate.toString(), 1, sequence, body);
    }
  }

  /** Tells an event and waits until the broker has it. */
  public void tell(Event event) {
    var record =
        new ProducerRecord<>(topic, event.aggregate(), JSON.writeValueAsString(event.body()));
    var headers = new LinkedHashMap<String, String>();
    headers.put("specversion", "1.0");
    headers.put("id", event.id().toString());
    headers.put("type", event.type());
    headers.put("source", "/" + topic.replace(".events", ""));
    headers.put("subject", event.aggregate());
    headers.put("time", Instant.now().toString());
    headers.put("sequence", Long.toString(event.sequence()));
    headers.put("epoch", Integer.toString(event.epoch()));
    headers.put("businessdate", "2021-10-08");
    headers.forEach(
        (name, value) ->
            record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
