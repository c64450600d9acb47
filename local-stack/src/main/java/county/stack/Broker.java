package county.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One Kafka broker, broker and controller together, in a JVM of its own; its log is kept for ever.
 */
final class Broker {
  private final Ports ports;
  private final Child child;

  Broker(Layout layout, Ports ports, Watchdog watchdog) {
    this.ports = ports;
    var folder = layout.folder("kafka");
    var command =
        List.of(
            Jvm.java(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=error",
            "-XX:SharedArchiveFile=" + classArchive(layout),
            "-Duser.timezone=Asia/Shanghai",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerProcess.class.getName(),
            write(folder.resolve("server.properties"), settings(folder.resolve("log"), ports))
                .toString());
    this.child = new Child("kafka", command, Map.of(), layout.log("kafka"), "TERM", watchdog);
  }

  /** Its loaded classes, written by the JVM itself at its first end; a class path has its own. */
  private static Path classArchive(Layout layout) {
    int classPath = System.getProperty("java.class.path").hashCode();
    return layout.caches().resolve("kafka-%08x.jsa".formatted(classPath));
  }

  Child child() {
    return child;
  }

  void start() {
    child.start();
    child.awaitReady(this::answers, Duration.ofSeconds(60));
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", ports.kafka()), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, String> settings(Path log, Ports ports) {
    var settings = new TreeMap<String, String>();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put(
        "listeners",
        "BROKER://localhost:"
            + ports.kafka()
            + ",CONTROLLER://localhost:"
            + ports.kafkaController());
    settings.put("advertised.listeners", "BROKER://localhost:" + ports.kafka());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.quorum.bootstrap.servers", "localhost:" + ports.kafkaController());
    settings.put("log.dirs", log.toString());
    settings.put("num.partitions", "12");
    settings.put("log.retention.ms", "-1");
    settings.put("compression.type", "zstd");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.segment.bytes", String.valueOf(64 << 20));
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    return settings;
  }

  private static Path write(Path file, Map<String, String> settings) {
    try {
      return Files.write(
          file,
          settings.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .toList());
    } catch (IOException e) {
      throw new StackFailure("Kafka 的设置无法写入：" + e.getMessage(), e);
    }
  }
}
