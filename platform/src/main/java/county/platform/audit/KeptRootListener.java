package county.platform.audit;

import county.platform.event.Received;
import java.time.LocalDate;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the signed ends of other services' chains; {@code county.keeps-roots-of} names their
 * topics. The first of a day counts.
 */
@Component
@ConditionalOnProperty("county.keeps-roots-of")
class KeptRootListener {

  private static final String TYPE = ".seal-root.v1";

  /** What is read of the event. */
  record Root(String service, LocalDate day, long position, String hash, String signature) {}

  private final JdbcClient jdbc;

  KeptRootListener(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(
      topics = "#{'${county.keeps-roots-of}'.split(',')}",
      groupId = "${county.service}.kept-roots")
  void on(Received event) {
    if (event.type().endsWith(TYPE)) {
      keep(event.as(Root.class));
    }
  }

  private void keep(Root root) {
    var base64 = Base64.getDecoder();
    jdbc.sql(
            "insert into kept_root (service, day, position, hash, signature) values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            root.service(),
            root.day(),
            root.position(),
            base64.decode(root.hash()),
            base64.decode(root.signature()))
        .update();
  }
}
