package county.assets.indicator;

import static county.assets.Desk.done;

import county.assets.Desk;
import county.platform.scope.SystemScope;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Shares are told when they change, and only then. */
@CountyTest
class IndicatorTest {

  private static final LocalDate DAY = LocalDate.of(2021, 10, 8);
  private static final String KEY = "indicator:assets.steward-named:150822100000:150822100";

  @LocalServerPort private int port;
  @Autowired private IndicatorService indicators;
  @Autowired private SystemScope system;

  @Test
  void aShareIsToldWhenItChangesAndOnlyThen() {
    var desk = new Desk(port);
    var asset = desk.register("150822100200", "100", Map.of()).at("/id");
    desk.register("150822100201", "100", Map.of());
    tell();
    Eventually.assertThat(IndicatorTest::told).containsExactly("0/2");
    tell();
    done(desk.county(), asset, "stewards", Map.of("unitName", "村委会", "person", "老钱"));
    tell();
    tell();
    Eventually.assertThat(IndicatorTest::told).containsExactly("0/2", "1/2");
  }

  private void tell() {
    system.run("test", () -> indicators.tell(DAY));
  }

  private static List<String> told() {
    return Events.of("assets", KEY).stream()
        .map(
            event ->
                event.body().at("/numerator").asLong()
                    + "/"
                    + event.body().at("/denominator").asLong())
        .toList();
  }
}
