package county.monitoring.clue;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry.Registered;
import county.monitoring.clue.Clues.Effect;
import county.platform.testing.ApiClient;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was looked at and refused is not asked again, until it got worse or time has passed. */
class SilenceTest extends ClueTestBase {

  private static final String SUPPRESSED = "/api/monitoring/v1/suppressed-warnings?size=200";

  @Test
  void theSameFactIsSuppressedAndListedWithTheReason() {
    var household = refused();

    assertThat(warn(household, UUID.randomUUID(), 31000))
        .as("less than 20 % more")
        .containsExactlyEntriesOf(Map.of(Effect.SUPPRESSED, 1));

    var row =
        township()
            .get(SUPPRESSED)
            .json()
            .at("/items")
            .valueStream()
            .filter(
                item -> item.at("/householdId").asString().equals(household.household().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/clueId").asString()).isEqualTo(clueOf(household));
    assertThat(row.at("/reason").asString())
        .contains("医疗费用已由商业保险赔付", "当时 26000.00 元", "现在 31000.00 元", "20%");
    assertThat(township().get(SUPPRESSED + "&kind=HOUSING").text())
        .doesNotContain(household.household().toString());
    assertThat(township().get(SUPPRESSED).json().at("/total").asInt()).isPositive();
    assertThat(ApiClient.at(port).as("township", "150822103").get(SUPPRESSED).text())
        .doesNotContain(household.household().toString());
    var clue = township().get(CLUES + "/" + clueOf(household));
    assertThat(clue.at("/warnings/0/effect")).isEqualTo("SUPPRESSED");
    assertThat(clue.at("/warnings/0/reason")).contains("26000.00");
    assertThat(clue.at("/findings/0/sentence"))
        .as("the findings stay those that were refused")
        .contains("26000.00");
  }

  @Test
  void aFactThatGotWorseByThePercentageInForceOpensANewClue() {
    var household = refused();
    assertThat(warn(household, UUID.randomUUID(), 31200))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
    assertThat(rows(household)).isEqualTo(2);
  }

  @Test
  void afterTheDaysInForceTheSameFactOpensANewClue() throws SQLException {
    var household = refused();
    assertThat(clue(household, "suppressed_until")).isEqualTo(today().plusDays(90).toString());
    execute(
        "update clue set suppressed_until = '%s' where household_id = '%s'"
            .formatted(today().minusDays(1), household.household()));
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
  }

  @Test
  void aNewClueThatIsOpenIsJoinedThoughAnEarlierOneWasRefused() {
    var household = refused();
    warn(household, UUID.randomUUID(), 40000);
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.JOINED, 1));
  }

  /** 26,000 yuan were looked at and found to be no risk. */
  private Registered refused() {
    var household = household();
    warn(household, UUID.randomUUID());
    var refused =
        head().post(CLUES + "/" + clueOf(household) + "/refusal", Map.of("reason", "医疗费用已由商业保险赔付"));
    assertThat(refused.status()).as(refused.text()).isEqualTo(200);
    return household;
  }

  private String clue(Registered household, String column) throws SQLException {
    return query(
        "select %s from clue where household_id = '%s'".formatted(column, household.household()));
  }
}
