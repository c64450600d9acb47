package county.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.RestartableKafka;
import county.platform.testing.TestStack;
import county.sample.ParcelMoved;
import county.sample.SampleApplication;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service of its own database and broker, whose broker goes away until the producer gives up. */
@ExtendWith(TestStack.class)
@SpringBootTest(
    classes = SampleApplication.class,
    properties = {
      "spring.config.name=sample",
      "county.service=assets",
      "spring.kafka.producer.properties.max.block.ms=1000",
      "spring.kafka.producer.properties.request.timeout.ms=1000",
      "spring.kafka.producer.properties.delivery.timeout.ms=2000",
      "namastack.outbox.retry.exponential.initial-delay=500ms",
      "namastack.outbox.retry.exponential.max-delay=1s"
    })
@ContextConfiguration(initializers = TestStack.class)
@ActiveProfiles("demo")
@DirtiesContext
class KafkaAwayTest {

  private static final RestartableKafka KAFKA = new RestartableKafka();
  private static final int EACH = 15;

  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final List<String> parcels =
      Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", KAFKA::address);
  }

  @AfterAll
  static void stop() {
    KAFKA.close();
  }

  @Test
  void whatHappensWhileKafkaIsAwayArrivesInOrderOnceItIsBack() {
    moveAll(0);
    Eventually.holds(() -> assertThat(arrived(parcels.getFirst())).hasSize(1));

    KAFKA.stop();
    IntStream.rangeClosed(1, EACH).forEach(this::moveAll);
    Eventually.holds(() -> assertThat(producerTimedOut()).isTrue());
    KAFKA.start();

    for (var parcel : parcels) {
      Eventually.holds(
          () ->
              assertThat(arrived(parcel))
                  .containsExactlyElementsOf(LongStream.rangeClosed(1, EACH + 1).boxed().toList()));
    }
    Eventually.holds(() -> assertThat(waiting()).isZero());
  }

  private void moveAll(int place) {
    for (var parcel : parcels) {
      transaction.executeWithoutResult(
          status -> outbox.append(new ParcelMoved(parcel, "place " + place)));
    }
  }

  /** Numbers in the order of arrival; an event sent twice counts where it first came. */
  private List<Long> arrived(String parcel) {
    return Events.of(KAFKA.address(), "assets", parcel).stream()
        .map(Events.Event::sequence)
        .distinct()
        .toList();
  }

  private boolean producerTimedOut() {
    return jdbc.sql("select exists (select from outbox_record where failure_count > 1)")
        .query(Boolean.class)
        .single();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from outbox_record").query(Long.class).single();
  }
}
