package county.stack.backup;

import county.stack.Service;
import county.stack.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Platform's own schema in all databases, some villagers in monitoring, and what it has told. */
final class SampleData {
  private static final Path PLATFORM =
      Path.of("../platform/src/main/resources/db/platform").toAbsolutePath();
  private static final Pattern VERSION = Pattern.compile("V0_(\\d+)(?:_(\\d+))?__.*");

  private SampleData() {}

  static void layOut(Stores stores) throws IOException, SQLException {
    var scripts = scripts();
    for (var service : Service.values()) {
      try (var connection = stores.connect(service.shortName());
          var statement = connection.createStatement()) {
        statement.execute("set role " + service.shortName() + "_owner");
        for (var script : scripts) {
          statement.execute(Files.readString(script));
        }
      }
    }
    execute(
        stores,
        """
        set role monitoring_owner;
        create table villager (id int primary key, area text collate "C" not null, name text not null);
        select scope_by_area('villager');
        insert into villager values (1, '150822101211', '甲'), (2, '150822102001', '乙');
        create table flyway_schema_history (installed_rank int, type text, script text, success boolean);
        insert into flyway_schema_history values (1, 'SQL', 'V1_1__villager.sql', true);
        insert into event_sequence values ('h1', 2, now());
        insert into event_offset values ('tasks-orders', 'monitoring.events', 0, 5);
        """);
  }

  private static List<Path> scripts() throws IOException {
    try (var files = Files.list(PLATFORM)) {
      return files.sorted(Comparator.comparingInt(SampleData::number)).toList();
    }
  }

  private static int number(Path script) {
    var version = VERSION.matcher(script.getFileName().toString());
    if (!version.matches()) {
      throw new IllegalStateException(script.toString());
    }
    return Integer.parseInt(version.group(1)) * 100
        + (version.group(2) == null ? 0 : Integer.parseInt(version.group(2)));
  }

  /** An event of monitoring as its relay would send it, to partition 0. */
  static void tell(Stores stores, String aggregate, int epoch, long sequence, String body) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", stores.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      var message = new ProducerRecord<>("monitoring.events", 0, aggregate, body);
      header(message, "ce_epoch", "" + epoch);
      header(message, "ce_sequence", "" + sequence);
      producer.send(message);
    }
  }

  private static void header(ProducerRecord<String, String> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** What monitoring's topic holds, in its order. */
  static List<String> told(Stores stores) throws IOException, SQLException {
    var told = new ArrayList<String>();
    var file = Files.createTempDirectory("told").resolve("events");
    new EventLog(stores.kafka())
        .write(
            file,
            (topic, events) -> {
              events.forEach(event -> told.add(event.value()));
              return List.of();
            });
    return told;
  }

  static List<Long> positions(Stores stores) throws SQLException {
    return List.of(Long.valueOf(text(stores, "select position from event_offset")));
  }

  static void execute(Stores stores, String sql) throws SQLException {
    try (var connection = stores.connect("monitoring");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The only value of the last of these statements. */
  static String text(Stores stores, String sql) throws SQLException {
    try (var connection = stores.connect("monitoring");
        var statement = connection.createStatement()) {
      statement.execute(sql);
      while (statement.getResultSet() == null) {
        statement.getMoreResults();
      }
      try (var row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
