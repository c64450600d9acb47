package county.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A broker that can go away and come back at the same address with the same log. */
public final class RestartableKafka implements AutoCloseable {

  private final int port = freePort();
  private final Properties settings;
  private KafkaRaftServer server;

  public RestartableKafka() {
    try {
      var folder = Files.createTempDirectory("restartable-kafka");
      settings = settings(folder.resolve("log"), port, freePort());
      format(folder.resolve("server.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  public String address() {
    return "localhost:" + port;
  }

  public void start() {
    server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
  }

  /** Gone until {@link #start}. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  @Override
  public void close() {
    stop();
  }

  private void format(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      settings.store(out, null);
    }
    StorageTool.execute(
        new String[] {
          "format",
          "--cluster-id",
          "Y291bnR5LXN0YWNrLTE1MA",
          "--standalone",
          "--config",
          file.toString()
        },
        new PrintStream(OutputStream.nullOutputStream()));
  }

  private static Properties settings(Path log, int port, int controller) {
    var settings = new Properties();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put(
        "listeners", "BROKER://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controller));
    settings.put("advertised.listeners", "BROKER://localhost:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.quorum.bootstrap.servers", "localhost:" + controller);
    settings.put("log.dirs", log.toString());
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.enable", "false");
    settings.put("auto.create.topics.enable", "false");
    return settings;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
