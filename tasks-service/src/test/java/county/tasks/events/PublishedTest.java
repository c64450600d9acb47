package county.tasks.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import county.platform.event.EventType;
import county.platform.testing.EventContracts;
import county.tasks.events.Published.LightChanged;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells fits its contracts, and there is no contract without its event. */
class PublishedTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT))
          .build();
  private static final LocalDate DAY = LocalDate.of(2022, 1, 8);

  static Stream<Published> events() {
    return Stream.of(
        new LightChanged("CLAUSE", 8, Optional.of("8.8"), "GREEN", "RED", DAY, "交通局应报送进度。"),
        new LightChanged("TASK", 8, Optional.empty(), "GREEN", "RED", DAY, "共 38 个条款。"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventFitsItsContract(Published event) {
    EventContracts.of(event.getClass().getAnnotation(EventType.class).value())
        .isKeptBy(event, JSON);
  }

  @Test
  void everyContractOfThisServiceHasItsEvent() {
    assertThat(EventContracts.typesOf(Published.class))
        .containsExactlyElementsOf(
            EventContracts.typesOf("tasks").filter(type -> !type.contains("seal-root")).toList());
  }
}
