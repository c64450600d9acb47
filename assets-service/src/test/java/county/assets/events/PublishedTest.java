package county.assets.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import county.assets.events.Published.AssetRegistered;
import county.assets.events.Published.IndicatorChanged;
import county.assets.events.Published.PeriodClosed;
import county.platform.event.EventType;
import county.platform.policy.Money;
import county.platform.testing.EventContracts;
import county.platform.web.CountyJson;
import java.time.LocalDate;
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
  private static final LocalDate DAY = LocalDate.of(2021, 10, 8);

  static Stream<Published> events() {
    return Stream.of(
        new AssetRegistered(
            UUID.randomUUID(),
            "150822101211-2021-J-07-0003-K",
            "保鲜库",
            "J",
            "07",
            "VILLAGE",
            "150822101211",
            "150822101211",
            "rural-revitalization",
            "VILLAGE",
            "新地村股份经济合作社",
            "保鲜库项目",
            2021,
            new Money(12_000_000),
            DAY,
            DAY),
        new PeriodClosed(
            "2021Q3", DAY, DAY, DAY, DAY, 1, new Money(100), new Money(0), "0".repeat(64)),
        new IndicatorChanged("assets.title-confirmed", "150822101000", "150822101", DAY, 36, 120));
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
        .containsAll(
            EventContracts.typesOf("assets").filter(type -> !type.contains("seal-root")).toList());
    assertThat(events().map(Object::getClass))
        .hasSameSizeAs(Published.class.getPermittedSubclasses());
  }
}
