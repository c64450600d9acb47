package county.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How far events have come, out and in. Asked inside a transaction in system scope. */
@Component
public class EventState implements DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Events that wait for Kafka. */
  public record Waiting(long events, Optional<Instant> oldest) {}

  /**
   * An event that waits.
   *
   * @param failures how often it was tried in vain
   */
  public record WaitingEvent(
      String id, String aggregate, Instant since, int failures, Optional<String> reason) {}

  /**
   * @param behind events of the topic that this consumer has not taken in; -1: Kafka does not
   *     answer
   */
  public record Lag(String consumer, String topic, long behind) {}

  private final JdbcClient jdbc;
  private final Listeners listeners;
  private final KafkaAdmin admin;
  private Optional<AdminClient> client = Optional.empty();

  EventState(JdbcClient jdbc, Listeners listeners, KafkaAdmin admin) {
    this.jdbc = jdbc;
    this.listeners = listeners;
    this.admin = admin;
  }

  public Waiting waiting() {
    return jdbc.sql("select count(*) as events, min(created_at) as oldest from outbox_record")
        .query(
            (row, n) ->
                new Waiting(
                    row.getLong("events"),
                    Optional.ofNullable(row.getTimestamp("oldest"))
                        .map(java.sql.Timestamp::toInstant)))
        .single();
  }

  /** The events that wait, the oldest first. */
  public List<WaitingEvent> waiting(int limit) {
    return jdbc.sql(
            "select id, record_key, created_at, failure_count, failure_reason from outbox_record order by created_at, id limit ?")
        .param(limit)
        .query(
            (row, n) ->
                new WaitingEvent(
                    row.getString("id"),
                    row.getString("record_key"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getInt("failure_count"),
                    Optional.ofNullable(row.getString("failure_reason"))))
        .list();
  }

  public long openDeadLetters() {
    return jdbc.sql("select count(*) from dead_letter where replayed_at is null")
        .query(Long.class)
        .single();
  }

  /** Every consumer of this service with every topic it listens to. */
  public List<Lag> lags() {
    var groups = listeners.groups();
    if (groups.isEmpty()) {
      return List.of();
    }
    var topics = new ArrayList<String>();
    groups.values().forEach(topics::addAll);
    var ends = ends(Set.copyOf(topics));
    var taken = positions();
    var lags = new ArrayList<Lag>();
    groups.forEach(
        (consumer, heard) -> heard.forEach(topic -> lags.add(lag(consumer, topic, ends, taken))));
    return lags;
  }

  private record Place(String consumer, String topic, int partition) {}

  private static Lag lag(
      String consumer, String topic, Map<TopicPartition, Long> ends, Map<Place, Long> taken) {
    if (ends.isEmpty()) {
      return new Lag(consumer, topic, -1);
    }
    long behind =
        ends.entrySet().stream()
            .filter(end -> end.getKey().topic().equals(topic))
            .mapToLong(
                end ->
                    Math.max(
                        0,
                        end.getValue()
                            - taken.getOrDefault(
                                new Place(consumer, topic, end.getKey().partition()), 0L)))
            .sum();
    return new Lag(consumer, topic, behind);
  }

  private Map<Place, Long> positions() {
    var positions = new HashMap<Place, Long>();
    jdbc.sql("select consumer, topic, partition, position from event_offset")
        .query(
            row -> {
              positions.put(
                  new Place(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
            });
    return positions;
  }

  /** Where each partition ends; empty when Kafka does not answer in time. */
  private Map<TopicPartition, Long> ends(Set<String> topics) {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : topics) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    try {
      var ends = new HashMap<TopicPartition, Long>();
      client()
          .listOffsets(asked)
          .all()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (ExecutionException | TimeoutException away) {
      return Map.of();
    }
  }

  private synchronized AdminClient client() {
    if (client.isEmpty()) {
      client = Optional.of(AdminClient.create(admin.getConfigurationProperties()));
    }
    return client.get();
  }

  @Override
  public synchronized void destroy() {
    client.ifPresent(open -> open.close(Duration.ZERO));
  }
}
