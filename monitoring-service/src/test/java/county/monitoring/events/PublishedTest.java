package county.monitoring.events;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.events.Published.ClueOverdue;
import county.monitoring.events.Published.ClueOverdueSettled;
import county.monitoring.events.Published.EliminationRolledBack;
import county.monitoring.events.Published.FollowUpOverdue;
import county.monitoring.events.Published.FollowUpOverdueSettled;
import county.monitoring.events.Published.HouseholdChanged;
import county.monitoring.events.Published.HouseholdRecognised;
import county.monitoring.events.Published.RiskEliminated;
import county.monitoring.events.Published.SupportPlanOverdue;
import county.monitoring.events.Published.SupportPlanOverdueSettled;
import county.platform.crypto.SealedIdentity;
import county.platform.event.EventType;
import county.platform.testing.EventContracts;
import java.time.LocalDate;
import java.util.List;
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
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion.withValueInclusion(
                      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
          .build();
  private static final UUID ID = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2021, 10, 23);
  private static final String AREA = "150822101211";

  static Stream<Published> events() {
    var person =
        new HouseholdChanged.Person(
            ID,
            "张三",
            "户主",
            Optional.of(DAY),
            Optional.of(new SealedIdentity("AQVkZW1vMQ==", "demo1", "q83vEjRWeJA=")));
    var child = new HouseholdChanged.Person(ID, "张小", "子", Optional.empty(), Optional.empty());
    return Stream.of(
        new HouseholdChanged(ID, "H1", AREA, "ORDINARY", "张三", List.of(person, child)),
        new ClueOverdue(ID, "XS2021-000001", ID, "H1", "张三", AREA, DAY),
        new ClueOverdueSettled(ID, ID, AREA, DAY, DAY),
        new HouseholdRecognised(ID, "RD2021-00001", ID, "H1", "张三", AREA, "02", List.of("01"), DAY),
        new SupportPlanOverdue(ID, "RD2021-00001", ID, "H1", "张三", AREA, DAY),
        new SupportPlanOverdueSettled(ID, ID, AREA, DAY, DAY),
        new RiskEliminated(
            ID, "XC2022-00001", ID, "H1", "张三", AREA, "02", List.of("01"), "NATURAL", DAY, DAY),
        new EliminationRolledBack(
            ID, "XC2022-00001", ID, "H1", "张三", AREA, "02", List.of("01"), DAY),
        new FollowUpOverdue(ID, ID, "H1", "张三", AREA, DAY),
        new FollowUpOverdueSettled(ID, ID, AREA, DAY, DAY));
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
            EventContracts.typesOf("monitoring")
                .filter(type -> !type.contains("seal-root"))
                .toList());
    assertThat(events().map(Object::getClass))
        .hasSameSizeAs(Published.class.getPermittedSubclasses());
  }
}
