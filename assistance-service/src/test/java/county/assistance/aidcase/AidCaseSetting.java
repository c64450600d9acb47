package county.assistance.aidcase;

import static county.assistance.Door.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import county.assistance.Door;
import county.assistance.Door.AidCaseSteps;
import county.assistance.Registered;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A household before a case on a real database, with the forms of its steps. */
abstract class AidCaseSetting {

  @LocalServerPort int port;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;
  Door door;
  UUID household;

  @BeforeEach
  void open() {
    door = new Door(ApiClient.at(port));
    household = Registered.household(VILLAGE);
  }

  Map<String, Object> comparison() {
    return Map.of("propertyFits", true, "benefits", List.of(), "note", "已核对");
  }

  static Map<String, Object> proposal(String amount) {
    return Map.of("amount", amount, "opinion", "拟给予救助");
  }

  static Map<String, Object> grant(String amount) {
    return Map.of("amount", amount, "reason", "情况紧急属实，同意救助");
  }

  static Map<String, Object> confirmation() {
    return Map.of("opinion", "手续齐全，救助恰当");
  }

  static Map<String, Object> objection() {
    return Map.of("raisedBy", "村民", "content", "该户有小汽车");
  }

  Map<String, Object> posting() {
    return Map.of("from", day(), "place", "村务公开栏", "photoFileId", door.file(door.village()));
  }

  LocalDate today() {
    return clock.today();
  }

  String day() {
    return today().toString();
  }

  void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(today()).isAfterOrEqualTo(day));
  }

  static List<String> refusals(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().at("/refusals").findValuesAsString("code");
  }

  static Map<String, String> outcomes(Answer read) {
    return outcomes(read.json().at("/findings"));
  }

  static Map<String, String> outcomes(AidCaseSteps one) {
    return outcomes(one.door().township().get(one.path() + "/findings?amount=1000").json());
  }

  static Map<String, String> outcomes(JsonNode findings) {
    return findings
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.at("/finding/rule").asString(),
                one -> one.at("/finding/outcome").asString()));
  }

  List<Events.Event> told(String type) {
    return Events.of("assistance", household.toString()).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }
}
