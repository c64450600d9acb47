package county.tasks.order;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class OrderTest {

  private static final String ORDERS = "/api/tasks/v1/orders";
  private static final String TOWNSHIP = "150822101";

  @LocalServerPort private int port;
  private final Foreign monitoring = Foreign.service("monitoring");
  private final UUID household = UUID.randomUUID();
  private final UUID clue = UUID.randomUUID();

  @AfterEach
  void close() {
    monitoring.close();
  }

  @Test
  void anOverdueClueOpensAnOrderThatItsSettlingClears_PLAN_2_7() {
    monitoring.tell(overdue(1));
    var order = awaitOrder("OPEN");
    assertThat(order.at("/clause")).isEqualTo("PLAN_2_7");
    assertThat(order.at("/subjectNo")).isEqualTo("XS2021-00001");
    assertThat(order.at("/dueOn")).isEqualTo("2021-10-23");

    monitoring.tell(settled(2));
    assertThat(awaitOrder("CLEARED").at("/clearedBecause")).contains("自动销号");
  }

  @Test
  void aDoubledMessageOpensOneOrder() {
    var event = overdue(1);
    monitoring.tell(event);
    monitoring.tell(event);
    monitoring.tell(Event.of("monitoring.clue-overdue.v1", household, 2, event.body()));
    monitoring.tell(settled(3));
    awaitOrder("CLEARED");
    assertThat(Orders.on(clue)).hasSize(1);
  }

  @Test
  void settledBeforeOverdueStaysSettled() {
    monitoring.tell(settled(2));
    awaitOrder("CLEARED");
    monitoring.tell(overdue(1));
    Eventually.holds(() -> assertThat(theOrder().at("/subjectNo")).isEqualTo("XS2021-00001"));
    assertThat(theOrder().at("/state")).isEqualTo("CLEARED");
  }

  @Test
  void theTownshipAcknowledgesAndTheCountyClears() {
    monitoring.tell(overdue(1));
    var order = awaitOrder("OPEN");
    var path = ORDERS + "/" + order.at("/id");
    var township = client("township", TOWNSHIP);

    assertThat(township.get("/api/tasks/v1/todos").text()).contains("order-to-acknowledge");
    var acknowledged =
        township
            .with("If-Match", order.header("ETag"))
            .post(path + "/acknowledgement", Map.of("reply", "三日内入户核实"));
    assertThat(acknowledged.at("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(
            township
                .with("If-Match", "*")
                .post(path + "/acknowledgement", Map.of("reply", "再次签收"))
                .status())
        .isEqualTo(409);

    var county = client("county", "150822");
    assertThat(
            county
                .with("If-Match", order.header("ETag"))
                .post(path + "/clearance", Map.of("reason", "已办结"))
                .status())
        .isEqualTo(412);
    assertThat(
            county.with("If-Match", "*").post(path + "/clearance", Map.of("reason", " ")).status())
        .isEqualTo(400);
    assertThat(
            county
                .with("If-Match", "*")
                .post(path + "/clearance", Map.of("reason", "已办结"))
                .at("/state"))
        .isEqualTo("CLEARED");
  }

  /** A department sees the whole county's orders, but those of a township are not its own. */
  @Test
  void onlyTheResponsibleUnitAcknowledges() {
    monitoring.tell(overdue(1));
    var order = awaitOrder("OPEN");
    assertThat(order.at("/unit")).isEqualTo(TOWNSHIP);
    assertThat(order.at("/offered/0/action")).isEqualTo("ACKNOWLEDGE");
    var department = client("department", "150822").with("If-Match", "*");
    var seen = department.get(ORDERS + "/" + order.at("/id"));
    assertThat(seen.json().at("/offered").size()).isZero();
    var refused =
        department.post(
            ORDERS + "/" + order.at("/id") + "/acknowledgement", Map.of("reply", "代为签收"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("tasks.order.not-responsible");
    assertThat(department.get("/api/tasks/v1/todos").text()).doesNotContain(order.at("/no"));
  }

  @Test
  void anotherTownshipSeesNoneOfIt() {
    monitoring.tell(overdue(1));
    var order = awaitOrder("OPEN");
    var other = client("township", "150822102");
    assertThat(other.get(ORDERS + "/" + order.at("/id")).status()).isEqualTo(404);
    assertThat(other.get(ORDERS + "?area=" + TOWNSHIP).json().at("/total").asLong()).isZero();
  }

  private Event overdue(long sequence) {
    return Event.of(
        "monitoring.clue-overdue.v1",
        household,
        sequence,
        Map.of(
            "clueId", clue.toString(),
            "clueNo", "XS2021-00001",
            "householdId", household.toString(),
            "householdNo", "H" + household,
            "headName", "张三",
            "area", "150822101211",
            "dueOn", "2021-10-23"));
  }

  private Event settled(long sequence) {
    return Event.of(
        "monitoring.clue-overdue-settled.v1",
        household,
        sequence,
        Map.of(
            "clueId",
            clue.toString(),
            "householdId",
            household.toString(),
            "area",
            "150822101211",
            "dueOn",
            "2021-10-23"));
  }

  private ApiClient.Answer awaitOrder(String state) {
    Eventually.holds(() -> assertThat(theOrder().at("/state")).isEqualTo(state));
    return theOrder();
  }

  private ApiClient.Answer theOrder() {
    var orders = Orders.on(clue);
    assertThat(orders).hasSizeLessThanOrEqualTo(1);
    return client("township", TOWNSHIP)
        .get(ORDERS + "/" + (orders.isEmpty() ? clue : orders.getFirst()));
  }

  private ApiClient client(String role, String area) {
    return ApiClient.at(port).as(role, area);
  }
}
