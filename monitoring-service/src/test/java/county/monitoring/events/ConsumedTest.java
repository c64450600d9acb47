package county.monitoring.events;

import county.platform.testing.EventContracts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** This service reads what the contracts say, and does not stumble over what they may say later. */
class ConsumedTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Arguments> consumed() {
    return Stream.of(
        Arguments.of("assistance.aid-granted.v1", Consumed.AidGranted.class),
        Arguments.of("assistance.aid-disbursed.v1", Consumed.AidDisbursed.class));
  }

  @ParameterizedTest
  @MethodSource("consumed")
  <T extends Record> void everyEventIsRead(String type, Class<T> narrow) {
    EventContracts.of(type).readBy(narrow, JSON);
  }
}
