package county.assistance.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import county.assistance.events.Published.AidDisbursed;
import county.assistance.events.Published.AidGranted;
import county.assistance.events.Published.IndicatorChanged;
import county.platform.event.EventType;
import county.platform.policy.Money;
import county.platform.testing.EventContracts;
import county.platform.web.CountyJson;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class PublishedTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new CountyJson())
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();
  private static final UUID CASE = UUID.randomUUID();
  private static final UUID HOUSEHOLD = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2021, 10, 23);
  private static final String AREA = "150822101211";

  static Stream<Published> events() {
    return Stream.of(
        granted(Optional.of(HOUSEHOLD), Optional.of("1508221012110001")),
        granted(Optional.empty(), Optional.empty()),
        disbursed(Optional.of(HOUSEHOLD)),
        disbursed(Optional.empty()),
        new IndicatorChanged("relief-decided-in-time", AREA, "150822101", DAY, 1, 2));
  }

  private static AidGranted granted(Optional<UUID> household, Optional<String> no) {
    return new AidGranted(
        CASE,
        "LS2021-00001",
        household,
        no,
        "张三",
        AREA,
        "TEMPORARY_RELIEF",
        "EMERGENCY",
        Money.yuan(2000),
        DAY);
  }

  private static AidDisbursed disbursed(Optional<UUID> household) {
    return new AidDisbursed(
        UUID.randomUUID(),
        CASE,
        "LS2021-00001",
        household,
        AREA,
        "TEMPORARY_RELIEF",
        Money.yuan(500),
        Money.yuan(2000),
        DAY);
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventFitsItsContract(Published event) {
    EventContracts.of(event.getClass().getAnnotation(EventType.class).value())
        .isKeptBy(event, JSON);
  }

  @Test
  void theHouseholdIsTheKeyWhereThereIsOne() {
    assertThat(granted(Optional.of(HOUSEHOLD), Optional.of("1")).aggregate())
        .isEqualTo(HOUSEHOLD.toString());
    assertThat(disbursed(Optional.empty()).aggregate()).isEqualTo(CASE.toString());
  }

  @Test
  void everyContractOfThisServiceHasItsEvent() {
    assertThat(EventContracts.typesOf(Published.class))
        .containsExactlyElementsOf(
            EventContracts.typesOf("assistance")
                .filter(type -> !type.contains("seal-root"))
                .toList());
    assertThat(events().map(Object::getClass).distinct())
        .hasSameSizeAs(Published.class.getPermittedSubclasses());
  }
}
