package county.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers, the value is the data. */
enum Headers {
  SPECVERSION,
  ID,
  TYPE,
  SOURCE,
  SUBJECT,
  TIME,
  SEQUENCE,
  EPOCH,
  CAUSATIONID,
  BUSINESSDATE;

  static final String CONTENT_TYPE = "content-type";

  String key() {
    return "ce_" + name().toLowerCase(Locale.ROOT);
  }

  void write(ProducerRecord<?, ?> record, Object value) {
    record.headers().add(key(), value.toString().getBytes(StandardCharsets.UTF_8));
  }

  Optional<String> find(ConsumerRecord<?, ?> record) {
    var header = record.headers().lastHeader(key());
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  /**
   * @throws UnreadableEvent when the header is not there
   */
  String require(ConsumerRecord<?, ?> record) {
    return find(record).orElseThrow(() -> new UnreadableEvent("no header " + key(), null));
  }
}
