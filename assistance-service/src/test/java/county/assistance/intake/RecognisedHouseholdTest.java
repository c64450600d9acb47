package county.assistance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class RecognisedHouseholdTest {

  private static final String CARDS = "/api/assistance/v1/need-cards";

  @LocalServerPort private int port;
  private final Foreign monitoring = Foreign.service("monitoring");
  private final UUID household = UUID.randomUUID();
  private final UUID recognition = UUID.randomUUID();

  @AfterEach
  void close() {
    monitoring.close();
  }

  @Test
  void aRecognisedHouseholdGetsOneCardAlsoBeforeItsCopyArrives() {
    monitoring.tell(recognised(2));
    monitoring.tell(recognised(3));
    Eventually.holds(() -> assertThat(cards()).isEqualTo(1));
    monitoring.tell(changed(1, "张三"));
    Eventually.holds(() -> assertThat(copy().at("/headName")).isEqualTo("张三"));
    assertThat(cards()).isEqualTo(1);
  }

  @Test
  void ofTwoVersionsTheNewerStandsWhateverArrivesFirst() {
    monitoring.tell(changed(5, "李四"));
    monitoring.tell(changed(4, "张三"));
    monitoring.tell(recognised(6));
    Eventually.holds(() -> assertThat(cards()).isEqualTo(1));
    Eventually.holds(() -> assertThat(copy().at("/headName")).isEqualTo("李四"));
    assertThat(copy().json().at("/members").size()).isEqualTo(1);
  }

  @Test
  void afterARestoreTheLowerSequenceOfTheNewEpochCounts() {
    monitoring.tell(changed(9, "张三"));
    monitoring.tell(
        new Event(
            UUID.randomUUID(),
            "monitoring.household-changed.v1",
            household.toString(),
            2,
            1,
            household("王五")));
    Eventually.holds(() -> assertThat(copy().at("/headName")).isEqualTo("王五"));
  }

  @Test
  void anOpenCardGoesWithAHouseholdThatMoves() {
    monitoring.tell(recognised(1));
    Eventually.holds(() -> assertThat(cards()).isEqualTo(1));
    var moved = new TreeMap<String, Object>(household("张三"));
    moved.put("area", "150822103206");
    monitoring.tell(Event.of("monitoring.household-changed.v1", household, 2, moved));
    Eventually.holds(() -> assertThat(cards()).isZero());
    var there = ApiClient.at(port).as("village", "150822103206");
    assertThat(there.get(CARDS + "?householdId=" + household).json().at("/items").size())
        .isEqualTo(1);
  }

  @Test
  void anotherTownshipSeesNeitherCardNorCopy() {
    monitoring.tell(changed(1, "张三"));
    monitoring.tell(recognised(2));
    Eventually.holds(() -> assertThat(cards()).isEqualTo(1));
    var other = ApiClient.at(port).as("township", "150822102");
    assertThat(other.get(CARDS + "?householdId=" + household).json().at("/items").size()).isZero();
    assertThat(other.get("/api/assistance/v1/households/" + household).status()).isEqualTo(404);
  }

  private Event recognised(long sequence) {
    return Event.of(
        "monitoring.household-recognised.v1",
        household,
        sequence,
        Map.of(
            "recognitionId", recognition.toString(),
            "householdId", household.toString(),
            "householdNo", "H1",
            "headName", "张三",
            "area", "150822101211",
            "category", "03",
            "risks", List.of("01"),
            "recognisedOn", "2021-10-20"));
  }

  private Event changed(long sequence, String head) {
    return Event.of("monitoring.household-changed.v1", household, sequence, household(head));
  }

  private Map<String, Object> household(String head) {
    return Map.of(
        "householdId",
        household.toString(),
        "no",
        "H1",
        "area",
        "150822101211",
        "kind",
        "ORDINARY",
        "headName",
        head,
        "persons",
        List.of(
            Map.of(
                "personId",
                UUID.nameUUIDFromBytes(head.getBytes()).toString(),
                "name",
                head,
                "relation",
                "户主")));
  }

  private int cards() {
    return township().get(CARDS + "?householdId=" + household).json().at("/items").size();
  }

  private ApiClient.Answer copy() {
    return township().get("/api/assistance/v1/households/" + household);
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822101");
  }
}
