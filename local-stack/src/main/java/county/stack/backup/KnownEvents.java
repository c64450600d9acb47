package county.stack.backup;

import county.stack.Service;
import county.stack.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by the producers' own databases which events had been committed there. Kafka is read after
 * the databases, so it may hold events of a later moment; those are not part of the backup.
 */
final class KnownEvents implements EventLog.Known, AutoCloseable {
  private final Stores stores;
  private final Map<String, Connection> producers = new HashMap<>();

  KnownEvents(Stores stores) {
    this.stores = stores;
  }

  @Override
  public List<EventLog.Event> among(String topic, List<EventLog.Event> events) throws SQLException {
    var name = topic.substring(0, topic.indexOf('.'));
    if (Arrays.stream(Service.values()).noneMatch(service -> service.shortName().equals(name))) {
      return events;
    }
    var producer = producers.get(name);
    if (producer == null) {
      producer = stores.connect(name);
      producers.put(name, producer);
    }
    return among(producer, events);
  }

  /** An earlier epoch was judged when that epoch ended. */
  private static List<EventLog.Event> among(Connection producer, List<EventLog.Event> events)
      throws SQLException {
    var last = new HashMap<String, Long>();
    int epoch;
    try (var numbers =
            producer.prepareStatement(
                "select aggregate, sequence from event_sequence where aggregate = any (?)");
        var epochs = producer.prepareStatement("select epoch from event_epoch")) {
      var keys = events.stream().map(EventLog.Event::key).distinct().toArray();
      numbers.setArray(1, producer.createArrayOf("text", keys));
      try (var row = numbers.executeQuery()) {
        while (row.next()) {
          last.put(row.getString(1), row.getLong(2));
        }
      }
      try (var row = epochs.executeQuery()) {
        row.next();
        epoch = row.getInt(1);
      }
    }
    return events.stream()
        .filter(
            event ->
                event.epoch() < epoch
                    || (event.epoch() == epoch
                        && event.sequence() <= last.getOrDefault(event.key(), 0L)))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    for (var producer : producers.values()) {
      producer.close();
    }
  }
}
