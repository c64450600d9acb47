package county.assistance.intake;

import static county.assistance.Door.VILLAGE;
import static county.assistance.Door.with;
import static org.assertj.core.api.Assertions.assertThat;

import county.assistance.Door;
import county.assistance.Registered;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recognised household's need is taken by a unit and answered. */
@CountyTest
class NeedCardTest {

  private static final String CARDS = "/api/assistance/v1/need-cards/";

  @LocalServerPort int port;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(ApiClient.at(port));
  }

  @Test
  void aUnitTakesACardAndAnswersItByAProgramme() {
    var card = recognised();
    assertThat(door.township().get(CARDS + card).at("/dueOn")).isNotEmpty();
    assertThat(step(card, "answer", answer("MEDICAL_AID")).status())
        .as("first somebody takes it")
        .isEqualTo(409);
    var taken = step(card, "acceptance", Map.of());
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.at("/accepted/unit")).isEqualTo("150822101");
    assertThat(step(card, "acceptance", Map.of()).status()).isEqualTo(409);

    var answered = step(card, "answer", answer("MEDICAL_AID"));
    assertThat(answered.at("/state")).isEqualTo("ANSWERED");
    assertThat(answered.at("/helpLabel")).isEqualTo("医疗救助");
    assertThat(answered.json().at("/offered").size()).isZero();
  }

  @Test
  void noHelpNeedsAReason() {
    var card = recognised();
    step(card, "acceptance", Map.of());
    assertThat(step(card, "answer", Map.of("help", "NONE", "reason", " ")).status()).isEqualTo(400);
    assertThat(step(card, "answer", answer("NONE")).at("/reason")).isEqualTo("已入户了解");
  }

  @Test
  void reliefIsAnsweredByItsApplicationAndTheCardShowsTheCase_PLAN_10_7() {
    var card = recognised();
    step(card, "acceptance", Map.of());
    assertThat(step(card, "answer", answer("TEMPORARY_RELIEF")).code())
        .isEqualTo("assistance.need-card.relief-by-application");
    var received =
        door.apply(
            door.village(), with(with(door.form(), "needCardId", card.toString()), "persons", 3));
    assertThat(received.status()).as(received.text()).isEqualTo(201);
    var answered = door.township().get(CARDS + card);
    assertThat(answered.at("/state")).isEqualTo("ANSWERED");
    assertThat(answered.at("/aidCase/no")).isEqualTo(received.at("/aidCase/no"));
    assertThat(answered.at("/aidCase/stateLabel")).isEqualTo("待受理");

    var again =
        door.apply(
            door.village(),
            with(
                with(
                    with(with(door.form(), "needCardId", card.toString()), "persons", 3),
                    "hardship",
                    "FIRE"),
                "channel",
                "VILLAGE"));
    assertThat(again.status()).as("a card is answered once").isEqualTo(409);
  }

  @Test
  void aCardBeforeItsHouseholdArrivedAsksForTheNumberOfPersons() {
    var card = recognised();
    assertThat(
            door.apply(door.village(), with(door.form(), "needCardId", card.toString()))
                .at("/errors/0/field"))
        .isEqualTo("persons");
  }

  @Test
  void aCardThatComesAfterTheGrantShowsIt() {
    var household = Registered.household(VILLAGE);
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", Map.of("amount", "1000", "reason", "急难"));
    var card = recognised(household);
    var shown = door.township().get(CARDS + card);
    assertThat(shown.at("/state")).isEqualTo("OPEN");
    assertThat(shown.at("/cases/0/id")).isEqualTo(one.id());
    assertThat(shown.at("/cases/0/decided")).isEqualTo("1000.00");
  }

  @Test
  void aCardNobodyTakesIsOverdueAndStaysOnTheDesk() {
    var card = recognised();
    moveTo(LocalDate.parse(door.township().get(CARDS + card).at("/dueOn")).plusDays(1));
    assertThat(
            door.township()
                .get("/api/assistance/v1/need-cards?overdue=true&state=OPEN&size=200")
                .text())
        .contains(card.toString());
    assertThat(door.township().get(CARDS + card).json().at("/overdue").asBoolean()).isTrue();
    assertThat(door.township().get("/api/assistance/v1/todos").text()).contains("需求卡：待对接");
    assertThat(door.village().get("/api/assistance/v1/todos").text())
        .as("not the village's work")
        .doesNotContain("需求卡：待对接");
  }

  private UUID recognised() {
    return recognised(UUID.randomUUID());
  }

  /** The card of a household that monitoring recognised. */
  private UUID recognised(UUID household) {
    try (var monitoring = Foreign.service("monitoring")) {
      monitoring.tell(
          Event.of(
              "monitoring.household-recognised.v1",
              household,
              1,
              Map.of(
                  "recognitionId",
                  UUID.randomUUID().toString(),
                  "householdId",
                  household.toString(),
                  "householdNo",
                  "H1",
                  "headName",
                  "张三",
                  "area",
                  VILLAGE,
                  "category",
                  "03",
                  "risks",
                  List.of("01"),
                  "recognisedOn",
                  clock.today().toString())));
    }
    var list = "/api/assistance/v1/need-cards?householdId=" + household;
    Eventually.holds(
        () -> assertThat(door.township().get(list).json().at("/total").asInt()).isEqualTo(1));
    return UUID.fromString(door.township().get(list).at("/items/0/id"));
  }

  private Answer step(UUID card, String noun, Map<String, ?> body) {
    return door.township().with("If-Match", "*").post(CARDS + card + "/" + noun, body);
  }

  private static Map<String, Object> answer(String help) {
    return Map.of("help", help, "reason", "已入户了解");
  }

  private void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(clock.today()).isAfterOrEqualTo(day));
  }
}
