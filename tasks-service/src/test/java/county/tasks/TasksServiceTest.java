package county.tasks;

import county.platform.testing.ArchitectureContract;
import county.platform.testing.CatalogueContract;
import county.platform.testing.CountyTest;
import county.platform.testing.OpenApiContract;
import county.platform.testing.RoleTableContract;
import county.platform.time.BusinessClock;
import county.tasks.order.Orders;
import county.tasks.progress.Milestones;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;

/** What every service promises: its structure, its tables, its roles, its description. */
class TasksServiceTest {

  @Nested
  class Structure extends ArchitectureContract {
    Structure() {
      super(TasksApplication.class, Set.of("county.tasks.light"), Set.of("LightWorker"));
    }
  }

  @Nested
  @CountyTest
  class Tables extends CatalogueContract {}

  @Nested
  @CountyTest
  class Roles extends RoleTableContract {

    private static final String VILLAGE = "150822101211";
    private static final String TOWNSHIP = "150822101";

    @Autowired private BusinessClock clock;

    @Override
    protected String address(String method, String path) {
      var filled =
          path.replace("{no}", "17")
              .replace("{clause}", "17.1")
              .replace("{unit}", TOWNSHIP)
              .replace("{key}", "support-plans-in-time")
              .replace("{month}", "2021-10");
      if (path.contains("/orders/{id}")) {
        return filled.replace("{id}", order(path).toString());
      }
      if (path.contains("/milestones/{id}")) {
        var milestone = Milestones.in(stateBefore(path), TOWNSHIP);
        return path.contains("{report}")
            ? filled
                .replace("{id}", milestone.toString())
                .replace("{report}", Milestones.report(milestone, clock.today()).toString())
            : filled.replace("{id}", milestone.toString());
      }
      return filled.replace("{id}", UUID.randomUUID().toString())
          + (method.equals("POST") && path.endsWith("/files") ? "?name=a.txt" : "");
    }

    private static UUID order(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "reply", "extension-answer" -> Orders.in("ACKNOWLEDGED", VILLAGE);
        case "acceptance", "return" -> Orders.in("REPLIED", VILLAGE);
        default -> Orders.open(VILLAGE);
      };
    }

    private static String stateBefore(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "confirmation" -> "PROPOSED";
        case "acceptance", "return" -> "REPORTED";
        case "resumption" -> "SUSPENDED";
        default -> "ACTIVE";
      };
    }

    @Override
    protected Object body(String method, String path) {
      var today = clock.today();
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "acknowledgement" -> Map.of("reply", "三日内核实");
        case "reply" -> Map.of("words", "已核实", "files", List.of());
        case "extension" -> Map.of("until", "2032-01-01", "reason", "需要时间");
        case "extension-answer" -> Map.of("granted", true, "reason", "同意");
        case "instruction" -> Map.of("leader", "某县长", "words", "抓紧办");
        case "responsibility" ->
            Map.of(
                "lead",
                "natural-resources",
                "from",
                today.toString(),
                "reason",
                "机构调整",
                "document",
                "某号文件");
        case "following" -> Map.of("from", today.toString());
        case "overrides" ->
            Map.of(
                "clause",
                "1.6",
                "unit",
                "water",
                "light",
                "GREY",
                "until",
                today.toString(),
                "reason",
                "暂缓",
                "document",
                "某号文件");
        case "releases" -> Map.of("clause", "1.6", "unit", "water");
        case "reports", "correction" -> Map.of("figure", 1, "words", "进展", "files", List.of());
        case "completion" -> Map.of("words", "完成", "files", List.of(UUID.randomUUID()));
        case "change" ->
            Map.of(
                "title",
                "节点",
                "measure",
                "户",
                "reportEvery",
                "NONE",
                "dueOn",
                "2031-12-31",
                "reason",
                "调整",
                "document",
                "某号文件");
        case "milestones" ->
            Map.ofEntries(
                Map.entry("clause", "2.6"),
                Map.entry("unit", TOWNSHIP),
                Map.entry("title", "节点"),
                Map.entry("aim", "REACH"),
                Map.entry("measure", "%"),
                Map.entry("cycle", "ONCE"),
                Map.entry("reportEvery", "NONE"),
                Map.entry("startsOn", today.toString()),
                Map.entry("dueOn", "2031-12-31"),
                Map.entry("basis", "某号文件"),
                Map.entry("weight", 1),
                Map.entry("evidence", "照片"));
        case "orders" ->
            Map.of(
                "clause", "2.6", "unit", TOWNSHIP, "level", "BLUE", "title", "事项", "demand", "要求",
                "basis", "批示");
        default -> Map.of("reason", "理由");
      };
    }
  }

  @Nested
  @CountyTest
  class Description extends OpenApiContract {}
}
