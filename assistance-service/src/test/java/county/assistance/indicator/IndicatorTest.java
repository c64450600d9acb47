package county.assistance.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import county.assistance.Door;
import county.assistance.Registered;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How far the work is, told when it changed. */
@CountyTest
class IndicatorTest {

  /** 补隆淖镇: no other test works there. */
  private static final String VILLAGE = "150822103206";

  private static final String TOWNSHIP = "150822103000";

  @LocalServerPort int port;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;

  @Test
  void ofTwoCasesOneDecidedInTimeIsHalf() {
    var api = ApiClient.at(port);
    var door = new Door(api);
    var clerk = api.token(Tokens.as("bulong", "township", "150822103", "150822103"));
    var head = api.token(Tokens.as("bulongzhang", "township_head", "150822103", "150822103"));
    for (int household = 0; household < 2; household++) {
      var form = door.form(Registered.household(VILLAGE));
      var received = door.apply(clerk, form);
      var path = "/api/assistance/v1/cases/" + received.at("/aidCase/id");
      var urgent = Map.of("path", "EMERGENCY", "amount", "1000", "note", "意外受伤，不能等");
      assertThat(clerk.with("If-Match", "*").post(path + "/acceptance", urgent).status())
          .isEqualTo(200);
      if (household == 0) {
        var grant = Map.of("amount", "1000", "reason", "急难");
        assertThat(head.with("If-Match", "*").post(path + "/town-grant", grant).status())
            .isEqualTo(200);
      }
    }
    dates.moveTo(clock.today().plusDays(3));

    Eventually.holds(
        () -> {
          var fact = told().getLast().body();
          assertThat(fact.at("/numerator").asInt()).isEqualTo(1);
          assertThat(fact.at("/denominator").asInt()).isEqualTo(2);
          assertThat(fact.at("/unit").asString()).isEqualTo("150822103");
          assertThat(fact.propertyNames())
              .containsExactlyInAnyOrder(
                  "indicator", "area", "unit", "asOf", "numerator", "denominator");
        });
    int before = told().size();
    dates.moveTo(clock.today().plusDays(3));
    Eventually.holds(() -> assertThat(dates.state().settled()).isTrue());
    assertThat(told()).as("unchanged is not told again").hasSize(before);
  }

  private static List<Events.Event> told() {
    return Events.of("assistance", "relief-decided-in-time/" + TOWNSHIP);
  }
}
