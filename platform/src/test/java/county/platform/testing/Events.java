package county.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service has published, read from its topic from the beginning. */
public final class Events {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An event with its body. */
  public record Event(String id, String type, String aggregate, long sequence, JsonNode body) {}

  private Events() {}

  /** All events about one aggregate that are in Kafka by now, in their order. */
  public static List<Event> of(String service, String aggregate) {
    return of(TestStack.kafka(), service, aggregate);
  }

  /** The same on another broker. */
  public static List<Event> of(String kafka, String service, String aggregate) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(service + ".events").stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions), aggregate);
    }
  }

  private static List<Event> read(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends, String aggregate) {
    var events = new ArrayList<Event>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var message : consumer.poll(Duration.ofMillis(200))) {
        var type = message.headers().lastHeader("ce_type");
        if (type != null && Objects.equals(message.key(), aggregate)) {
          events.add(
              new Event(
                  text(message.headers().lastHeader("ce_id").value()),
                  text(type.value()),
                  message.key(),
                  Long.parseLong(text(message.headers().lastHeader("ce_sequence").value())),
                  JSON.readTree(message.value())));
        }
      }
    }
    return events;
  }

  private static String text(byte[] header) {
    return new String(header, StandardCharsets.UTF_8);
  }
}
