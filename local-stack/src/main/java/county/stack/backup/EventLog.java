package county.stack.backup;

import county.stack.StackFailure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept events of all topics in a file and back, each at its old place in its partition: one
 * JSON object a line, first the topics.
 */
final class EventLog {
  static final String FILE = "events.ndjson.gz";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SUFFIX = ".events";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(500);

  /** Which events of a page belong to the backup. */
  @FunctionalInterface
  interface Known {
    List<Event> among(String topic, List<Event> events) throws SQLException;
  }

  /** How a topic was made. */
  record Topic(String topic, int partitions, Map<String, String> settings) {

    private List<TopicPartition> places() {
      return IntStream.range(0, partitions)
          .mapToObj(partition -> new TopicPartition(topic, partition))
          .toList();
    }
  }

  /** The place in a partition where the next event will stand. */
  record End(String topic, int partition, long position) {}

  /** An event with its place and time in Kafka. */
  record Event(
      String topic,
      int partition,
      @Nullable String key,
      Map<String, String> headers,
      String value,
      long at) {

    int epoch() {
      return Integer.parseInt(headers.getOrDefault("ce_epoch", "0"));
    }

    long sequence() {
      return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
    }
  }

  private final Map<String, Object> kafka;

  EventLog(String address) {
    this.kafka =
        Map.of("bootstrap.servers", address, "fetch.max.bytes", 8 << 20, "max.poll.records", 2000);
  }

  /** Writes what is in the topics by now and is known; returns the number of events by topic. */
  Map<String, Long> write(Path file, Known known) throws IOException, SQLException {
    try (var out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(PrivateFiles.create(file))),
                    StandardCharsets.UTF_8));
        var consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      var topics = topics();
      for (var topic : topics) {
        writeLine(out, topic);
      }
      var counts = new TreeMap<String, Long>();
      for (var topic : topics) {
        counts.put(topic.topic(), copy(topic, consumer, out, known));
      }
      return counts;
    }
  }

  private List<Topic> topics() {
    try (var admin = Admin.create(kafka)) {
      var names =
          admin.listTopics().names().get().stream().filter(n -> n.endsWith(SUFFIX)).toList();
      var topics = new ArrayList<Topic>();
      for (var topic : new TreeMap<>(admin.describeTopics(names).allTopicNames().get()).values()) {
        topics.add(
            new Topic(topic.name(), topic.partitions().size(), settings(admin, topic.name())));
      }
      return topics;
    } catch (ExecutionException e) {
      throw new StackFailure("Kafka 没有回答：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Map<String, String> settings(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().values().stream()
        .flatMap(config -> config.entries().stream())
        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  private static long copy(
      Topic topic, KafkaConsumer<String, String> consumer, BufferedWriter out, Known known)
      throws IOException, SQLException {
    var partitions = topic.places();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    long written = 0;
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      var page = new ArrayList<Event>();
      consumer.poll(POLL).forEach(record -> page.add(event(record)));
      if (!page.isEmpty()) {
        patience = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > patience) {
        throw new StackFailure("Kafka 没有交出 " + topic.topic() + " 的全部事件，请稍后再试。");
      }
      for (var event : known.among(topic.topic(), page)) {
        writeLine(out, event);
        written++;
      }
    }
    return written;
  }

  private static Event event(ConsumerRecord<String, String> record) {
    var headers = new TreeMap<String, String>();
    record
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return new Event(
        record.topic(),
        record.partition(),
        record.key(),
        headers,
        record.value(),
        record.timestamp());
  }

  private static void writeLine(BufferedWriter out, Object line) throws IOException {
    out.write(JSON.writeValueAsString(line));
    out.newLine();
  }

  /** Makes the topics of the file in an empty Kafka and fills them; returns how many by topic. */
  Map<String, Long> read(Path file) throws IOException {
    var counts = new TreeMap<String, Long>();
    var failure = new AtomicReference<@Nullable Exception>();
    try (var in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        var admin = Admin.create(kafka);
        var producer = producer()) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var node = JSON.readTree(line);
        if (node.has("partitions")) {
          make(admin, node);
          counts.put(node.get("topic").asString(), 0L);
        } else {
          var event = JSON.treeToValue(node, Event.class);
          producer.send(
              message(event),
              (place, failed) -> {
                if (failed != null) {
                  failure.set(failed);
                }
              });
          counts.merge(event.topic(), 1L, Long::sum);
        }
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new StackFailure("事件没有全部写入 Kafka：" + failure.get().getMessage(), failure.get());
    }
    return counts;
  }

  /** Where each partition ends. */
  List<End> ends() {
    try (var consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      var partitions = topics().stream().flatMap(topic -> topic.places().stream()).toList();
      return consumer.endOffsets(partitions).entrySet().stream()
          .map(e -> new End(e.getKey().topic(), e.getKey().partition(), e.getValue()))
          .toList();
    }
  }

  private static void make(Admin admin, JsonNode node) {
    var topic = JSON.treeToValue(node, Topic.class);
    try {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic.topic(), topic.partitions(), (short) 1)
                      .configs(topic.settings())))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new StackFailure("Kafka 主题 " + topic.topic() + " 无法建立：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * One request at a time: a partition that was just made may refuse a first batch and take the
   * second, and then the first is out of order for ever.
   */
  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            kafka.get("bootstrap.servers"),
            "acks",
            "all",
            "enable.idempotence",
            true,
            "max.in.flight.requests.per.connection",
            1,
            "linger.ms",
            20,
            "buffer.memory",
            16L << 20,
            "compression.type",
            "zstd"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static ProducerRecord<String, String> message(Event event) {
    var message =
        new ProducerRecord<>(
            event.topic(), event.partition(), event.at(), event.key(), event.value());
    event
        .headers()
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private static StackFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StackFailure("被中断。", e);
  }
}
