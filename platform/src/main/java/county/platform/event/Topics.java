package county.platform.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/**
 * The topics of the suite: one per service, kept for ever, and one per service for its dead
 * letters. Every service creates all of them, since it may listen before the producer has started.
 */
final class Topics {

  static final int PARTITIONS = 12;

  private static final List<String> SERVICES =
      List.of("monitoring", "assets", "assistance", "tasks", "gateway");

  private Topics() {}

  static String events(String service) {
    return service + ".events";
  }

  static String deadLetters(String service) {
    return service + ".dead-letters";
  }

  static NewTopic[] all(int replicas) {
    return SERVICES.stream()
        .flatMap(
            service ->
                Stream.of(
                    topic(events(service), PARTITIONS, replicas),
                    topic(deadLetters(service), 1, replicas)))
        .toArray(NewTopic[]::new);
  }

  private static NewTopic topic(String name, int partitions, int replicas) {
    return TopicBuilder.name(name)
        .partitions(partitions)
        .replicas(replicas)
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.COMPRESSION_TYPE_CONFIG, "zstd"))
        .build();
  }
}
