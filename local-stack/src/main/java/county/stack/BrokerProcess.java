package county.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * Main class of the Kafka JVM: formats the storage when new, then serves until it is stopped.
 * Argument: properties file.
 */
final class BrokerProcess {
  private static final String CLUSTER_ID = "Y291bnR5LXN0YWNrLTE1MA";

  private BrokerProcess() {}

  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    StorageTool.execute(
        new String[] {
          "format",
          "--cluster-id",
          CLUSTER_ID,
          "--standalone",
          "--ignore-formatted",
          "--config",
          file.toString()
        },
        System.out);
    var settings = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      settings.load(in);
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
    server.startup();
    server.awaitShutdown();
  }
}
