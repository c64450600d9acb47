package county.tasks.order;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.scope.SystemScope;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import county.platform.time.BusinessClock;
import county.tasks.Staff;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do about orders. PLAN_19_1. */
@CountyTest
class OrderWorkTest {

  private static final String ORDERS = "/api/tasks/v1/orders";

  @LocalServerPort private int port;
  @Autowired private EscalationService escalation;
  @Autowired private SystemScope system;
  @Autowired private BusinessClock clock;
  private Staff staff;

  @BeforeEach
  void staff() {
    staff = new Staff(port);
  }

  @Test
  void anOrderByHandGoesToItsUnitAndEndsWhenTheReplyIsAccepted_PLAN_19_1() {
    var order = opened("water", "YELLOW");
    assertThat(order.at("/levelLabel")).isEqualTo("黄色");
    assertThat(order.at("/toldTo")).isEqualTo("分管领导");
    assertThat(staff.leader().get("/api/tasks/v1/todos").text()).contains("order-at-leader");
    var water = staff.department("water");
    var path = ORDERS + "/" + order.at("/id");

    assertThat(done(water, path, "acknowledgement", Map.of("reply", "一周内整改")).at("/state"))
        .isEqualTo("ACKNOWLEDGED");
    assertThat(water.post(path + "/reply", Map.of("words", "已整改")).status())
        .as("a reply shows something")
        .isEqualTo(400);
    done(water, path, "reply", Map.of("words", "已整改", "files", List.of(Staff.file(water))));
    var cleared = done(staff.county(), path, "acceptance", Map.of("reason", "现场核实，情况属实"));

    assertThat(cleared.at("/state")).isEqualTo("CLEARED");
    assertThat(cleared.json().at("/steps").valueStream().map(step -> step.at("/action").asString()))
        .containsExactly("OPEN", "ACKNOWLEDGE", "REPLY", "ACCEPT");
    assertThat(cleared.at("/steps/2/files/0/name")).isEqualTo("proof.txt");
    assertThat(cleared.at("/steps/2/unitName")).isEqualTo("水利局");
    assertThat(cleared.at("/steps/0/dueAfter")).isEqualTo(order.at("/replyBy"));
  }

  @Test
  void theBureausOwnReplyIsVerifiedBySomebodyElse() {
    var order = opened(Staff.BUREAU, "BLUE");
    var path = ORDERS + "/" + order.at("/id");
    var clerk = staff.county();
    done(clerk, path, "acknowledgement", Map.of("reply", "办理"));
    done(clerk, path, "reply", Map.of("words", "办好", "files", List.of(Staff.file(clerk))));

    var own = clerk.post(path + "/acceptance", Map.of("reason", "通过"));
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.code()).isEqualTo("tasks.order.own-reply");
    assertThat(done(staff.head(), path, "acceptance", Map.of("reason", "通过")).at("/state"))
        .isEqualTo("CLEARED");
  }

  @Test
  void aReplyThatIsNotEnoughGoesBackWithANewDate() {
    var order = opened("water", "BLUE");
    var path = ORDERS + "/" + order.at("/id");
    var water = staff.department("water");
    done(water, path, "acknowledgement", Map.of("reply", "办理"));
    done(water, path, "reply", Map.of("words", "办好", "files", List.of(Staff.file(water))));
    assertThat(staff.county().get("/api/tasks/v1/todos").text()).contains("order-to-verify");

    var back = done(staff.county(), path, "return", Map.of("reason", "照片看不清"));
    assertThat(back.at("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(LocalDate.parse(back.at("/replyBy"))).isAfter(clock.today());
    assertThat(
            water
                .post(path + "/reply", Map.of("words", "重拍", "files", List.of(Staff.file(water))))
                .at("/state"))
        .isEqualTo("REPLIED");
  }

  @Test
  void anExtensionIsAskedForOnceAndAnsweredWithAReason() {
    var order = opened("water", "BLUE");
    var path = ORDERS + "/" + order.at("/id");
    var water = staff.department("water");
    var until = LocalDate.parse(order.at("/replyBy")).plusDays(10).toString();

    assertThat(
            water
                .post(path + "/extension", Map.of("until", order.at("/replyBy"), "reason", "同一天"))
                .status())
        .isEqualTo(400);
    done(water, path, "extension", Map.of("until", until, "reason", "汛期施工困难"));
    assertThat(water.post(path + "/extension", Map.of("until", until, "reason", "再申请")).code())
        .isEqualTo("tasks.order.extension-waiting");
    assertThat(staff.county().get("/api/tasks/v1/todos").text()).contains("order-extension");

    var granted =
        done(staff.county(), path, "extension-answer", Map.of("granted", true, "reason", "情况属实"));
    assertThat(granted.at("/replyBy")).isEqualTo(until);
    assertThat(granted.at("/steps/2/dueBefore")).isEqualTo(order.at("/replyBy"));
    assertThat(
            staff
                .county()
                .post(path + "/extension-answer", Map.of("granted", true, "reason", "再同意"))
                .code())
        .isEqualTo("tasks.order.no-extension");
  }

  @Test
  void nobodyRepliedInTimeTheOrderIsRaisedLevelByLevel_PLAN_19_1() {
    var order = opened("water", "BLUE");
    var path = ORDERS + "/" + order.at("/id");
    raiseOn(LocalDate.parse(order.at("/replyBy")));
    assertThat(at(path).at("/level")).as("the last day is in time").isEqualTo("BLUE");

    raiseOn(LocalDate.parse(order.at("/replyBy")).plusDays(1));
    var yellow = at(path);
    assertThat(yellow.at("/level")).isEqualTo("YELLOW");
    raiseOn(LocalDate.parse(order.at("/replyBy")).plusDays(1));
    assertThat(at(path).at("/level")).as("swept again").isEqualTo("YELLOW");

    raiseOn(LocalDate.parse(yellow.at("/replyBy")).plusDays(1));
    var red = at(path);
    assertThat(red.at("/level")).isEqualTo("RED");
    assertThat(red.json().at("/steps").valueStream().map(step -> step.at("/words").asString("")))
        .anyMatch(words -> words.contains("提为红色督办，报县主要负责人"));
    raiseOn(LocalDate.parse(red.at("/replyBy")).plusDays(100));
    assertThat(at(path).at("/level")).isEqualTo("RED");
    assertThat(staff.head().get("/api/tasks/v1/todos").text()).contains("order-at-head");
    assertThat(staff.county().post(path + "/escalation", Map.of("reason", "再提级")).code())
        .isEqualTo("tasks.order.highest-level");
  }

  @Test
  void whatWasRepliedToIsNotRaised() {
    var order = opened("water", "BLUE");
    var path = ORDERS + "/" + order.at("/id");
    var water = staff.department("water");
    done(water, path, "acknowledgement", Map.of("reply", "办理"));
    done(water, path, "reply", Map.of("words", "办好", "files", List.of(Staff.file(water))));
    raiseOn(LocalDate.parse(order.at("/replyBy")).plusDays(30));
    assertThat(at(path).at("/level")).isEqualTo("BLUE");
  }

  @Test
  void aLeadersInstructionGoesWithTheOrder() {
    var path = ORDERS + "/" + opened("water", "BLUE").at("/id");
    var told = done(staff.county(), path, "instruction", Map.of("leader", "某县长", "words", "限期办结"));
    assertThat(told.at("/steps/1/words")).isEqualTo("某县长批示：限期办结");
    assertThat(told.at("/state")).isEqualTo("OPEN");
  }

  @Test
  void badInputIsNamedAllAtOnce() {
    var wrong = new HashMap<>(byHand("no-such-unit", "BLUE"));
    assertThat(staff.county().post(ORDERS, wrong).at("/errors/0/field")).isEqualTo("unit");
    wrong.put("unit", "all-towns");
    assertThat(staff.county().post(ORDERS, wrong).status()).as("a collective name").isEqualTo(400);
    wrong.putAll(Map.of("unit", "water", "clause", "99.9", "replyBy", clock.today().toString()));
    assertThat(staff.county().post(ORDERS, wrong).json().at("/errors").size()).isEqualTo(2);
  }

  @Test
  void theSecondClickOpensNoSecondOrder() {
    var clerk = staff.county().key(UUID.randomUUID().toString());
    var first = clerk.post(ORDERS, byHand("water", "BLUE"));
    assertThat(clerk.post(ORDERS, byHand("water", "BLUE")).at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void aPageOfOrdersCostsTwoStatements() {
    opened("water", "BLUE");
    assertThat(
            StatementCount.during(
                () -> staff.county().get(ORDERS + "?unit=water&open=true&sort=replyBy")))
        .hasSize(2);
  }

  private Answer opened(String unit, String level) {
    var order = staff.county().post(ORDERS, byHand(unit, level));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    return order;
  }

  private static Map<String, Object> byHand(String unit, String level) {
    return Map.of(
        "clause",
        "3.15",
        "unit",
        unit,
        "level",
        level,
        "title",
        "改水设备停运",
        "demand",
        "查明原因并恢复供水",
        "basis",
        "县领导批示");
  }

  private void raiseOn(LocalDate day) {
    system.run("test", () -> escalation.raiseUnanswered(day));
  }

  private Answer at(String path) {
    return staff.county().get(path);
  }

  private static Answer done(ApiClient who, String path, String step, Map<String, ?> body) {
    var answer = who.post(path + "/" + step, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }
}
