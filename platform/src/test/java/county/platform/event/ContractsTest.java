package county.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.testing.EventContracts;
import county.sample.ParcelMoved;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

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

  /** What is described in {@code contracts/asyncapi.yaml} is what there is. */
  @Test
  void everyContractStandsInTheAsyncApi() throws IOException {
    try (var in = ContractsTest.class.getResourceAsStream("/contracts/asyncapi.yaml")) {
      var messages = YAMLMapper.builder().build().readTree(in).at("/components/messages");
      assertThat(messages.propertyNames()).containsExactlyInAnyOrderElementsOf(types().toList());
      messages.forEachEntry(
          (type, message) ->
              assertThat(message.at("/payload/$ref").asString())
                  .isEqualTo("events/" + type + ".json#/schema"));
    }
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
