package county.platform.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.testing.EventContracts;
import county.sample.ParcelMoved;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<String> types() {
    return Stream.of("monitoring", "assets", "assistance", "tasks", "gateway")
        .flatMap(EventContracts::typesOf);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyContractIsSound(String type) {
    EventContracts.of(type).isSound();
  }

  @Test
  void theBusinessDateIsReadAsItIsPublished() {
    EventContracts.of(BusinessDateListener.MOVED).readBy(BusinessDateListener.Moved.class, JSON);
  }

  @Test
  void anEventUnderAForeignContractIsRefused() {
    assertThatThrownBy(
            () ->
                EventContracts.of(BusinessDateListener.MOVED)
                    .isKeptBy(new ParcelMoved("p", "a"), JSON))
        .isInstanceOf(AssertionError.class);
  }

  /** What the consumer of this record would miss. */
  record Expecting(String nothingOfTheKind) {}

  @Test
  void aConsumerThatNeedsWhatIsNotSentIsRefused() {
    assertThatThrownBy(
            () -> EventContracts.of(BusinessDateListener.MOVED).readBy(Expecting.class, JSON))
        .isInstanceOf(AssertionError.class);
  }
}
