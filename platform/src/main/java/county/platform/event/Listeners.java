package county.platform.event;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Finds the listener of a consumer group and gives it a record past Kafka. */
@Component
class Listeners {

  private final KafkaListenerEndpointRegistry registry;

  Listeners(KafkaListenerEndpointRegistry registry) {
    this.registry = registry;
  }

  /**
   * @throws IllegalStateException when nobody of this group listens to the topic any more
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // there is neither an acknowledgment nor a consumer
  void give(String consumer, ConsumerRecord<String, String> record) {
    var listener =
        registry.getListenerContainers().stream()
            .filter(container -> consumer.equals(container.getGroupId()))
            .filter(container -> topics(container).contains(record.topic()))
            .map(container -> container.getContainerProperties().getMessageListener())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no listener " + consumer));
    ((AcknowledgingConsumerAwareMessageListener<String, String>) listener)
        .onMessage(record, null, null);
  }

  /** The topics that each consumer group of this service listens to. */
  Map<String, Set<String>> groups() {
    return registry.getListenerContainers().stream()
        .filter(container -> container.getGroupId() != null)
        .collect(
            Collectors.toMap(
                container -> String.valueOf(container.getGroupId()),
                Listeners::topics,
                (one, other) ->
                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()),
                TreeMap::new));
  }

  private static Set<String> topics(MessageListenerContainer container) {
    return Set.of(Objects.requireNonNull(container.getContainerProperties().getTopics()));
  }
}
