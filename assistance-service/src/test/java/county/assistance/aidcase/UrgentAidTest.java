package county.assistance.aidcase;

import static county.assistance.Door.with;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.CountyTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases of the urgent way on a real database: aid first, papers after. */
@CountyTest
class UrgentAidTest extends AidCaseSetting {

  @Test
  void inAnEmergencyAidComesFirstAndThePapersAreForced_PLAN_13_15_SRC_NINGGUO_1() {
    var one = door.received(with(door.form(household), "urgent", true)).acceptedUrgently("2000");
    assertThat(one.state()).isEqualTo("URGENT");
    assertThat(one.read().at("/overallDueOn")).isEqualTo(today().plusDays(1).toString());
    assertThat(one.read().at("/stepDueOn")).isEqualTo(today().plusDays(1).toString());

    assertThat(refusals(one.step(door.townshipHead(), "town-grant", Map.of("amount", "2000"))))
        .as("what could not be looked up is not taken for no")
        .containsExactly("assistance.case.reason-required");
    one.done(door.townshipHead(), "town-grant", grant("2000"));
    assertThat(one.read().at("/levelLabel")).isEqualTo("苏木镇审批");
    assertThat(one.step(door.village(), "withdrawal", Map.of("reason", "不要了")).status())
        .isEqualTo(409);
    one.done(door.township(), "disbursement", one.payment("2000", day()));
    assertThat(one.state()).isEqualTo("COMPLETION");
    assertThat(one.read().at("/stepDueOn")).isEqualTo(one.read().at("/completionDueOn"));

    assertThat(refusals(one.step(door.townshipHead(), "confirmation", confirmation())))
        .containsExactly(
            "assistance.case.authorisation-missing",
            "assistance.case.not-investigated",
            "assistance.case.not-compared");
    one.authorised(day()).compared().investigated(day());
    assertThat(one.state()).isEqualTo("COMPLETION");
    one.done(door.townshipHead(), "confirmation", confirmation());
    assertThat(one.state()).isEqualTo("SETTLED");

    assertThat(door.county().get("/api/assistance/v1/cases?toFile=true").text()).contains(one.id());
    one.done(door.county(), "filing", Map.of("note", "已备案"));
    assertThat(refusals(one.step(door.county(), "filing", Map.of())))
        .containsExactly("assistance.case.not-to-be-filed");
  }

  @Test
  void papersThatAreOverdueStayOnTheListUntilTheyAreThere_SRC_NINGGUO_1() {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", grant("1000"))
        .done(door.township(), "disbursement", one.payment("1000", day()));
    moveTo(LocalDate.parse(one.read().at("/completionDueOn")).plusDays(1));
    assertThat(one.read().json().at("/overdue").asBoolean()).isTrue();
    assertThat(door.township().get("/api/assistance/v1/cases?overdue=true&size=200").text())
        .contains(one.id());
    assertThat(door.townshipHead().get("/api/assistance/v1/todos").text()).contains(one.id());

    one.authorised(day()).compared().investigated(day());
    one.done(door.townshipHead(), "confirmation", confirmation());
    var steps = one.read().json().at("/steps");
    assertThat(steps.get(steps.size() - 1).at("/late").asBoolean()).isTrue();
    assertThat(one.read().json().at("/overdue").asBoolean()).isFalse();
  }

  @Test
  void anEmergencySaysHowMuchAndWhyItCannotWait_PLAN_13_15() {
    var one = door.received(door.form(household));
    assertThat(refusals(one.step(door.township(), "acceptance", Map.of("path", "EMERGENCY"))))
        .containsExactly(
            "assistance.case.urgent-amount-missing", "assistance.case.urgent-note-missing");
  }

  @Test
  void anEmergencyAboveTheTownshipsLimitIsTheCountysTheSameDay_SRC_NINGGUO_2() {
    var one = door.received(door.form(household)).acceptedUrgently("2000.01");
    assertThat(refusals(one.step(door.townshipHead(), "town-grant", grant("2000.01"))))
        .containsExactly("assistance.case.above-town-limit");
    one.done(door.townshipHead(), "endorsement", Map.of("opinion", "火灾严重"));
    assertThat(one.read().at("/stepDueOn")).isEqualTo(one.read().at("/overallDueOn"));
    one.done(door.countyHead(), "return", Map.of("reason", "请补充现场照片"));
    assertThat(one.state()).isEqualTo("URGENT");
    one.done(door.townshipHead(), "endorsement", Map.of("opinion", "已补充"))
        .done(door.countyHead(), "county-grant", grant("2000.01"));
    assertThat(one.read().at("/level")).isEqualTo("COUNTY");
  }
}
