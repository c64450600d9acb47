package county.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.event.DeadLetterService.Replay;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import county.platform.time.BusinessDateService;
import county.sample.ParcelCopyListener;
import county.sample.ParcelMoved;
import county.sample.SampleTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class EventsTest {
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired ParcelCopyListener copy;
  @Autowired DeadLetterService deadLetters;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired KafkaListenerEndpointRegistry listeners;
  @Autowired BusinessDateService dates;

  private final String parcel = UUID.randomUUID().toString();

  @Test
  void eventsOfOneAggregateArriveInOrderWithNumbersWithoutGaps() {
    move("a");
    moveAll(List.of("b", "c", "d"));
    rolledBack("never");
    move("e");

    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a", "b", "c", "d", "e");
    assertThat(copy.of(parcel)).extracting(Received::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(copy.of(parcel)).extracting(Received::epoch).containsOnly(1);
  }

  @Test
  void concurrentWritersOfOneAggregateMakeNeitherGapsNorDisorder() {
    try (var writers = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 40).forEach(n -> writers.submit(() -> move("p" + n)));
    }

    Eventually.assertThat(() -> copy.of(parcel)).hasSize(40);
    assertThat(copy.of(parcel))
        .extracting(Received::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void outsideATransactionNothingIsPublished() {
    assertThatThrownBy(() -> outbox.append(new ParcelMoved(parcel, "a")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aDoubledEventIsAppliedOnce() {
    var id = UUID.randomUUID().toString();
    send(message(id, 1, "a"));
    send(message(id, 1, "a"));
    send(message(UUID.randomUUID().toString(), 2, "b"));

    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a", "b");
  }

  @Test
  void anOlderEventIsToldFromANewerOne() {
    send(message(UUID.randomUUID().toString(), 7, "new"));
    send(message(UUID.randomUUID().toString(), 6, "old"));

    Eventually.assertThat(() -> copy.of(parcel)).hasSize(2);
    var newer = copy.of(parcel).getFirst();
    var older = copy.of(parcel).getLast();
    assertThat(older.isNewerThan(newer.epoch(), newer.sequence())).isFalse();
    assertThat(newer.isNewerThan(older.epoch(), older.sequence())).isTrue();
    assertThat(older.isNewerThan(0, newer.sequence())).isTrue();
  }

  @Test
  void aPoisonedEventIsPutAsideAndTheConsumerGoesOn() {
    kafka.send(new ProducerRecord<>("monitoring.events", parcel, "no event at all"));
    var broken = message(UUID.randomUUID().toString(), 1, "a");
    send(
        new ProducerRecord<>(broken.topic(), null, broken.key(), "{\"place\":[", broken.headers()));
    move("after");

    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("after");
    Eventually.assertThat(() -> deadLettersOf(parcel)).hasSize(2);
    assertThat(deadLettersOf(parcel))
        .allSatisfy(letter -> assertThat(letter.cause()).startsWith("UnreadableEvent"));
  }

  @Test
  void aFailedEventIsReplayedOnceItsCauseIsGone() {
    var place = "swamp" + parcel;
    copy.failFor(place);
    move(place);
    Eventually.assertThat(() -> deadLettersOf(parcel)).hasSize(1);
    var letter = deadLettersOf(parcel).getFirst();

    assertThat(deadLetters.replay(letter.id(), "admin")).isEqualTo(Replay.FAILED_AGAIN);
    copy.heal();
    assertThat(deadLetters.replay(letter.id(), "admin")).isEqualTo(Replay.DONE);
    assertThat(deadLetters.replay(letter.id(), "admin")).isEqualTo(Replay.DONE);

    assertThat(copy.places(parcel)).containsExactly(place);
    assertThat(deadLettersOf(parcel).getFirst().replayedAt()).isPresent();
    assertThat(deadLetters.replay(UUID.randomUUID(), "admin")).isEqualTo(Replay.UNKNOWN);
  }

  @Test
  void aRestartedConsumerGoesOnWhereItsDatabaseSays() throws SQLException {
    move("a");
    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a");

    listeners.stop();
    forgetInbox();
    move("b");
    listeners.start();

    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a", "b");
  }

  @Test
  void aConsumerWithoutPositionsReadsFromTheBeginning() throws SQLException {
    move("a");
    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a");

    listeners.stop();
    forgetInbox();
    execute("delete from event_offset where consumer = 'sample.parcel-copy'");
    listeners.start();

    Eventually.assertThat(() -> copy.places(parcel)).containsExactly("a", "a");
  }

  @Test
  void aMovedBusinessDateIsWhereThisServiceIsHeading() {
    var to = dates.state().target().plusDays(1);
    send(
        message(
            "gateway.business-date-moved.v1",
            "gateway.events",
            UUID.randomUUID().toString(),
            1,
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(to.minusDays(1), to)));

    Eventually.holds(() -> assertThat(dates.state().target()).isAfterOrEqualTo(to));
  }

  private void move(String place) {
    moveAll(List.of(place));
  }

  private void moveAll(List<String> places) {
    transaction.executeWithoutResult(
        status ->
            outbox.appendAll(
                places.stream().map(place -> new ParcelMoved(parcel, place)).toList()));
  }

  private void rolledBack(String place) {
    transaction.executeWithoutResult(
        status -> {
          outbox.append(new ParcelMoved(parcel, place));
          status.setRollbackOnly();
        });
  }

  private List<DeadLetterService.DeadLetter> deadLettersOf(String aggregate) {
    return deadLetters.list().stream()
        .filter(letter -> letter.consumer().equals("sample.parcel-copy"))
        .filter(letter -> letter.aggregate().filter(aggregate::equals).isPresent())
        .toList();
  }

  private ProducerRecord<String, String> message(String id, long sequence, String place) {
    var body = "{\"parcelId\":\"%s\",\"place\":\"%s\",\"unknown\":1}".formatted(parcel, place);
    return message("monitoring.parcel-moved.v1", "monitoring.events", id, sequence, body);
  }

  private ProducerRecord<String, String> message(
      String type, String topic, String id, long sequence, String body) {
    var message = new ProducerRecord<>(topic, parcel, body);
    var attributes =
        Map.of(
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_sequence",
            "" + sequence,
            "ce_epoch",
            "1",
            "ce_businessdate",
            "2021-10-08");
    attributes.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private void send(ProducerRecord<String, String> message) {
    kafka.send(message).join();
  }

  private static void forgetInbox() throws SQLException {
    execute("delete from event_inbox where consumer = 'sample.parcel-copy'");
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "monitoring_owner");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
