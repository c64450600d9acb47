package county.assistance.intake;

import static county.assistance.Door.VILLAGE;
import static county.assistance.Door.with;
import static org.assertj.core.api.Assertions.assertThat;

import county.assistance.Door;
import county.assistance.Registered;
import county.platform.crypto.BlindIndex;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One door for whoever comes: registered, not registered, without a number, twice. */
@CountyTest
class ApplicationTest {

  private static final String[] CHECK = {"1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"};
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger NEXT = new AtomicInteger(100);

  @LocalServerPort int port;
  @Autowired BusinessClock clock;
  @Autowired BlindIndex index;
  private Door door;
  private final Foreign monitoring = Foreign.service("monitoring");

  @BeforeEach
  void open() {
    door = new Door(ApiClient.at(port));
  }

  @AfterEach
  void close() {
    monitoring.close();
  }

  @Test
  void aHouseholdOfTheCopyGetsAReceiptAndACase_PLAN_10_7() {
    var household = Registered.household(VILLAGE);
    var received = door.apply(door.village(), door.form(household));
    assertThat(received.status()).isEqualTo(201);
    assertThat(received.at("/receiptNo")).matches("SQ\\d{4}-\\d{5}");
    assertThat(received.at("/headName")).isEqualTo("张三");
    assertThat(received.json().at("/persons").asInt()).isEqualTo(4);
    assertThat(received.at("/aidCase/stateLabel")).isEqualTo("待受理");
    assertThat(
            door.township()
                .get("/api/assistance/v1/applications?receiptNo=" + received.at("/receiptNo"))
                .at("/items/0/caseNo"))
        .isEqualTo(received.at("/aidCase/no"));
    assertThat(door.township().get("/api/assistance/v1/households?name=张三").at("/items/0/headName"))
        .isEqualTo("张三");
  }

  @Test
  void whatIsWrongIsSaidAllAtOnce() {
    var answer =
        door.apply(
            door.village(),
            Map.of("programme", "TEMPORARY_RELIEF", "channel", "WINDOW", "phone", "123"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("hardship", "need", "phone");

    var walkIn = with(door.form(), "happenedOn", clock.today().plusDays(1).toString());
    assertThat(door.apply(door.village(), walkIn).json().at("/errors").findValuesAsString("field"))
        .containsExactly("happenedOn", "area", "applicant", "persons", "idNumber");
  }

  @Test
  void theSameEventOfTheSameHouseholdIsShownAndNotSilentlyTakenTwice_PLAN_10_7() {
    var household = Registered.household(VILLAGE);
    var first = door.apply(door.village(), door.form(household));

    var second = door.apply(door.township(), door.form(household));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("assistance.application.duplicate");
    assertThat(second.at("/repeats/0/receiptNo")).isEqualTo(first.at("/receiptNo"));
    assertThat(second.at("/repeats/0/caseId")).isEqualTo(first.at("/aidCase/id"));

    var knowing = with(door.form(household), "repeatsSeen", List.of(first.at("/receiptNo")));
    assertThat(door.apply(door.township(), knowing).at("/errors/0/field"))
        .isEqualTo("repeatReason");
    var again = door.apply(door.township(), with(knowing, "repeatReason", "再次住院"));
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    assertThat(again.at("/repeats/0")).isEqualTo(first.at("/receiptNo"));

    assertThat(door.apply(door.township(), with(door.form(household), "hardship", "FIRE")).status())
        .as("another event")
        .isEqualTo(201);
  }

  @Test
  void ofTwoWindowsAtOnceOneIsShownTheOther() throws Exception {
    var household = Registered.household(VILLAGE);
    var windows = new ArrayList<Callable<Answer>>();
    for (int window = 0; window < 4; window++) {
      windows.add(() -> door.apply(door.village(), door.form(household)));
    }
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var window : pool.invokeAll(windows)) {
        statuses.add(window.get().status());
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
  }

  @Test
  void aDoubleClickIsOneApplication() {
    var household = Registered.household(VILLAGE);
    var key = UUID.randomUUID().toString();
    var once = door.apply(door.village().key(key), door.form(household));
    var twice = door.apply(door.village().key(key), door.form(household));
    assertThat(twice.status()).isEqualTo(201);
    assertThat(twice.header("Location")).isEqualTo(once.header("Location"));
    assertThat(
            door.county()
                .get("/api/assistance/v1/cases?householdId=" + household)
                .json()
                .at("/total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aWalkInIsKnownByHisNumberAlsoInAnotherTownship() {
    var number = number();
    var first = door.apply(door.village(), walkIn("李四", number));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.at("/idNumberMasked")).startsWith("159900********");
    assertThat(first.json().at("/householdId").isMissingNode()).isTrue();

    var elsewhere =
        door.apply(door.otherTownship(), with(walkIn("李四", number), "area", "150822102201"));
    assertThat(elsewhere.status()).isEqualTo(409);
    assertThat(elsewhere.at("/repeats/0/unit")).isEqualTo("隆盛合镇");
    assertThat(elsewhere.json().at("/repeats/0/caseId").isMissingNode())
        .as("day and unit only")
        .isTrue();

    assertThat(Registered.showing("application", "id_cipher", number)).isZero();
    assertThat(
            door.township()
                .post(
                    "/api/assistance/v1/reveals",
                    Map.of("subject", first.at("/id"), "field", "idNumber", "purpose", "核对申请人证件"))
                .at("/value"))
        .isEqualTo(number);
  }

  @Test
  void somebodyWithoutANumberIsTakenInWithTheReason() {
    var nameless = new TreeMap<String, Object>(walkIn("无名氏", ""));
    nameless.remove("idNumber");
    assertThat(door.apply(door.village(), nameless).at("/errors/0/reason")).contains("没有证件的写明原因");
    var taken = door.apply(door.village(), with(nameless, "noIdReason", "流浪人员，证件遗失"));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.at("/noIdReason")).isEqualTo("流浪人员，证件遗失");
    var findings =
        door.township()
            .get("/api/assistance/v1/cases/" + taken.at("/aidCase/id") + "/findings")
            .json();
    assertThat(findings.toString()).contains("同一事由已获救助日期（应由苏木镇提供）");
  }

  @Test
  void aWrongNumberIsRefusedWithWhatIsWrongAndWithoutTheNumber() {
    var answer = door.apply(door.village(), walkIn("李四", "159900199001010010"));
    assertThat(answer.at("/errors/0/field")).isEqualTo("idNumber");
    assertThat(answer.text()).contains("校验位").doesNotContain("159900199001010010");
  }

  @Test
  void aVillageOutsideTheCallersPlaceIsNoPlaceForAnApplication() {
    assertThat(
            door.apply(door.village(), with(walkIn("李四", number()), "area", "150822102201"))
                .at("/errors/0/field"))
        .isEqualTo("area");
    var theirs = Registered.household("150822102201");
    assertThat(door.apply(door.village(), door.form(theirs)).status()).isEqualTo(404);
  }

  @Test
  void anAuthorisationSignedAtTheDoorIsOnFileBeforeAnyLookUp_SRC_ZONGYANG_1() {
    var signed =
        Map.of(
            "signedOn",
            clock.today().toString(),
            "signedBy",
            "张三",
            "fileId",
            door.file(door.village()));
    var one =
        door.received(with(door.form(Registered.household(VILLAGE)), "authorisation", signed))
            .accepted();
    one.done(door.county(), "comparison", Map.of("note", "已核对"));
    assertThat(one.read().at("/records/authorisation/signedBy")).isEqualTo("张三");
  }

  @Test
  void aFileNobodyUploadedIsNoEvidence() {
    var made =
        with(
            door.form(Registered.household(VILLAGE)),
            "evidence",
            List.of(Map.of("kind", "PROOF", "fileId", UUID.randomUUID().toString())));
    assertThat(door.apply(door.village(), made).at("/errors/0/field")).isEqualTo("evidence");
  }

  @Test
  void aGrantToSomebodyNotRegisteredIsToldAgainWhenHisHouseholdIsKnown() {
    var number = number();
    var one = door.received(walkIn("李四", number)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", Map.of("amount", "1000", "reason", "急难"))
        .done(door.township(), "disbursement", one.payment("1000", clock.today().toString()));
    Eventually.holds(() -> assertThat(told(one.id(), "aid-granted")).hasSize(1));
    assertThat(told(one.id(), "aid-granted").getFirst().body().has("householdId")).isFalse();

    var household = UUID.randomUUID();
    monitoring.tell(known(household, number, 3, VILLAGE));
    monitoring.tell(known(household, number, 2, VILLAGE));
    monitoring.tell(known(household, number, 3, VILLAGE));
    Eventually.holds(
        () -> assertThat(one.read().at("/householdId")).isEqualTo(household.toString()));
    Eventually.holds(
        () -> {
          assertThat(told(household.toString(), "aid-granted")).hasSize(1);
          assertThat(told(household.toString(), "aid-disbursed")).hasSize(1);
        });
    assertThat(
            told(household.toString(), "aid-disbursed").getFirst().body().at("/total").asString())
        .isEqualTo("1000.00");
  }

  @Test
  void aWalkInWhoIsRegisteredIsHisHouseholdHereAndNamedElsewhere() {
    var number = number();
    var household = UUID.randomUUID();
    monitoring.tell(known(household, number, 1, VILLAGE));
    Eventually.holds(
        () ->
            assertThat(door.county().get("/api/assistance/v1/households/" + household).status())
                .isEqualTo(200));
    var there =
        door.apply(door.otherTownship(), with(walkIn("李四", number), "area", "150822102201"));
    assertThat(there.at("/elsewhere")).isEqualTo("隆盛合镇");
    var here =
        door.apply(
            door.village(),
            with(
                with(walkIn("李四", number), "repeatsSeen", List.of(there.at("/receiptNo"))),
                "repeatReason",
                "回村申请"));
    assertThat(here.at("/householdId")).isEqualTo(household.toString());
  }

  @Test
  void anOpenCaseGoesWithAHouseholdThatMoves() {
    var number = number();
    var household = UUID.randomUUID();
    monitoring.tell(known(household, number, 1, VILLAGE));
    Eventually.holds(
        () ->
            assertThat(door.village().get("/api/assistance/v1/households/" + household).status())
                .isEqualTo(200));
    var one = door.received(door.form(household)).accepted();
    monitoring.tell(known(household, number, 2, "150822102201"));
    Eventually.holds(
        () -> assertThat(door.otherTownship().get(one.path()).status()).isEqualTo(200));
    assertThat(door.otherTownship().get(one.path()).json().at("/steps").size())
        .as("with its steps")
        .isEqualTo(2);
    assertThat(
            door.otherTownship()
                .get("/api/assistance/v1/applications/" + one.read().at("/applicationId"))
                .status())
        .isEqualTo(200);
    assertThat(door.township().get(one.path()).status()).isEqualTo(404);
  }

  @Test
  void inTheRoleOfAnotherPersonTheKeyIsAnotherOne() {
    var key = UUID.randomUUID().toString();
    var household = Registered.household(VILLAGE);
    assertThat(door.apply(door.village().key(key), door.form(household)).status()).isEqualTo(201);
    var other = door.api().token(Tokens.as("cun2", "village", VILLAGE, "150822101"));
    assertThat(door.apply(other.key(key), door.form(household)).status()).isEqualTo(409);
  }

  private Map<String, Object> walkIn(String name, String idNumber) {
    return with(
        with(with(with(door.form(), "area", VILLAGE), "applicant", name), "persons", 2),
        "idNumber",
        idNumber);
  }

  private Event known(UUID household, String number, long sequence, String area) {
    var person =
        Map.of(
            "personId",
            household.toString(),
            "name",
            "李四",
            "relation",
            "户主",
            "idNumber",
            Map.of(
                "cipher",
                "AQVk",
                "keyId",
                "demo1",
                "blindIndex",
                Base64.getEncoder().encodeToString(index.of("id-number", number))));
    return Event.of(
        "monitoring.household-changed.v1",
        household,
        sequence,
        Map.of(
            "householdId",
            household.toString(),
            "no",
            "H-" + household,
            "area",
            area,
            "kind",
            "ORDINARY",
            "headName",
            "李四",
            "persons",
            List.of(person)));
  }

  private static List<Events.Event> told(String aggregate, String type) {
    return Events.of("assistance", aggregate).stream()
        .filter(event -> event.type().equals("assistance." + type + ".v1"))
        .toList();
  }

  /** A made-up number (docs/adr/0001) that no other test has. */
  private static String number() {
    var seventeen = "15990019850101" + NEXT.incrementAndGet();
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += (seventeen.charAt(at) - '0') * WEIGHTS[at];
    }
    return seventeen + CHECK[sum % 11];
  }
}
