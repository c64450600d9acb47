package county.tasks.events;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.EventContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** This service reads what the contracts say, and does not stumble over what they may say later. */
class ConsumedTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Arguments> consumed() {
    return Stream.of(
        Arguments.of("monitoring.clue-overdue.v1", Consumed.ClueOverdue.class),
        Arguments.of("monitoring.clue-overdue-settled.v1", Consumed.ClueOverdueSettled.class),
        Arguments.of("monitoring.support-plan-overdue.v1", Consumed.SupportPlanOverdue.class),
        Arguments.of(
            "monitoring.support-plan-overdue-settled.v1", Consumed.SupportPlanOverdueSettled.class),
        Arguments.of("monitoring.household-changed.v1", Consumed.HouseholdChanged.class),
        Arguments.of("monitoring.household-recognised.v1", Consumed.HouseholdRecognised.class));
  }

  @ParameterizedTest
  @MethodSource("consumed")
  <T extends Record> void everyEventIsRead(String type, Class<T> narrow) {
    EventContracts.of(type).readBy(narrow, JSON);
  }

  /** Whatever service tells indicators tells them in this one shape. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        { "indicator": "ledger-differences", "area": "150822000000", "unit": "*", "asOf": "2021-10-31", "numerator": 2, "denominator": 1480 }
        """,
        """
        { "indicator": "reviews-in-time", "area": "150822101000", "unit": "150822101", "asOf": "2021-10-31", "numerator": "17.50", "later": [] }
        """
      })
  void theNumberOfAnIndicatorIsRead(String body) {
    var told =
        JSON.readerFor(Consumed.IndicatorChanged.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .<Consumed.IndicatorChanged>readValue(body);
    assertThat(told.indicator()).isNotBlank();
    assertThat(told.area()).hasSize(12);
    assertThat(told.asOf()).isEqualTo("2021-10-31");
    assertThat(told.numerator()).isPositive();
    assertThat(told.denominator() == null).isEqualTo(told.indicator().equals("reviews-in-time"));
  }

  /** The contracts of the services that tell them, as soon as they stand in the repository. */
  @Test
  void everyContractOfAnIndicatorIsRead() {
    var types =
        Stream.of("monitoring", "assets", "assistance")
            .flatMap(EventContracts::typesOf)
            .filter(type -> type.endsWith(".indicator-changed.v1"))
            .toList();
    assertThat(types)
        .allSatisfy(
            type ->
                assertThat(JSON.readTree(EventContracts.of(type).example()).propertyNames())
                    .containsExactlyInAnyOrder(
                        "indicator", "area", "unit", "asOf", "numerator", "denominator"));
    types.forEach(type -> EventContracts.of(type).readBy(Consumed.IndicatorChanged.class, JSON));
  }
}
