package county.platform.event;

import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import io.namastack.outbox.partition.PartitionHasher;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a change leaves the event that tells of it, in its own transaction. From here the events of
 * one aggregate reach Kafka in their order, each at least once.
 */
@Component("eventOutbox")
public class Outbox {

  private static final String NUMBERS =
      """
      insert into event_sequence as s (aggregate, sequence, last_at)
      select aggregate, events, ?::timestamptz + (events - 1) * interval '1 microsecond'
      from unnest(?::text[], ?::int[]) as t (aggregate, events) order by aggregate
      on conflict (aggregate) do update set
        sequence = s.sequence + excluded.sequence,
        last_at = greatest(excluded.last_at, s.last_at + excluded.sequence * interval '1 microsecond')
      returning aggregate, sequence, last_at, (select epoch from event_epoch) as epoch
      """;

  private static final String RECORD =
      """
      insert into outbox_record
        (id, status, record_key, record_type, payload, created_at, failure_count, next_retry_at, partition_no, handler_id)
      values (?, 'NEW', ?, ?, ?, ?, 0, ?, ?, ?)
      """;

  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final BusinessClock clock;
  private final String service;

  Outbox(
      JdbcTemplate jdbc,
      JsonMapper json,
      BusinessClock clock,
      @Value("${county.service}") String service) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.service = service;
  }

  /** Adds one event to the open transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Published event) {
    appendAll(List.of(event));
  }

  /** Adds many events to the open transaction, in the order of the list, with few statements. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(List<? extends Published> events) {
    if (events.isEmpty()) {
      return;
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var numbers = numbers(events, now);
    var waiting = new ArrayList<Object[]>(events.size());
    for (var event : events) {
      waiting.add(row(event, Objects.requireNonNull(numbers.get(event.aggregate())).next(), now));
    }
    for (int from = 0; from < waiting.size(); from += BATCH) {
      jdbc.batchUpdate(RECORD, waiting.subList(from, Math.min(from + BATCH, waiting.size())));
    }
  }

  /** The last numbers before these events, taken and locked until the transaction ends. */
  private Map<String, Numbers> numbers(List<? extends Published> events, Instant now) {
    var counts =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Published::aggregate, TreeMap::new, Collectors.summingInt(event -> 1)));
    var aggregates = counts.keySet().toArray(String[]::new);
    var each = counts.values().toArray(Integer[]::new);
    var numbers = new HashMap<String, Numbers>();
    jdbc.query(
        NUMBERS,
        row -> {
          var aggregate = row.getString("aggregate");
          int count = Objects.requireNonNull(counts.get(aggregate));
          numbers.put(
              aggregate,
              new Numbers(
                  row.getInt("epoch"),
                  row.getLong("sequence") - count,
                  row.getTimestamp("last_at").toInstant().minus(count, ChronoUnit.MICROS)));
        },
        Timestamp.from(now),
        aggregates,
        each);
    return numbers;
  }

  private Object[] row(Published event, Numbers number, Instant now) {
    var id = Ids.next();
    var outgoing =
        new Outgoing(
            id,
            typeOf(event.getClass()),
            event.aggregate(),
            number.sequence,
            number.epoch,
            clock.now(),
            clock.today(),
            Causation.current().orElse(null),
            json.writeValueAsString(event));
    return new Object[] {
      id.toString(),
      event.aggregate(),
      Outgoing.class.getName(),
      json.writeValueAsString(outgoing),
      Timestamp.from(number.at),
      Timestamp.from(now),
      PartitionHasher.INSTANCE.getPartitionForRecordKey(event.aggregate()),
      Relay.HANDLER_ID
    };
  }

  private String typeOf(Class<? extends Published> event) {
    var type = event.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event + " has no @EventType");
    }
    return type.value().replace("{service}", service);
  }

  /** Counts on from the last number and moment of an aggregate. */
  private static final class Numbers {
    private final int epoch;
    private long sequence;
    private Instant at;

    private Numbers(int epoch, long sequence, Instant at) {
      this.epoch = epoch;
      this.sequence = sequence;
      this.at = at;
    }

    private Numbers next() {
      sequence++;
      at = at.plus(1, ChronoUnit.MICROS);
      return this;
    }
  }
}
