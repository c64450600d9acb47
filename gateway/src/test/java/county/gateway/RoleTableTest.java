package county.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.web.Permission;
import county.platform.web.Permissions;
import county.platform.web.PublicEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the door itself in every role, as role-table.csv says; an endpoint without a
 * row fails.
 */
class RoleTableTest extends DoorTest {

  private static final String PARTNER = "partner";
  private static final Map<String, String> ACCOUNTS =
      Map.ofEntries(
          Map.entry("village", "cun"),
          Map.entry("township", "zhen"),
          Map.entry("township_head", "zhenzhang"),
          Map.entry("county", "xian"),
          Map.entry("county_head", "juzhang"),
          Map.entry("department", "yibao"),
          Map.entry("leader", "lingdao"),
          Map.entry("auditor", "shenji"),
          Map.entry("sysadmin", "xitong"),
          Map.entry("secadmin", "anquan"),
          Map.entry("auditadmin", "shenjiyuan"));

  private record Row(String method, String path, Set<String> roles, List<Integer> expected) {

    String key() {
      return method + " " + path;
    }

    boolean isPublic() {
      return roles.contains("public");
    }

    boolean isFor(String role) {
      return role.equals(PARTNER)
          ? roles.contains(PARTNER) || path.startsWith("/.well-known/")
          : isPublic() || roles.contains("staff") || roles.contains(role);
    }
  }

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Permissions permissions;
  @Autowired private JdbcTemplate jdbc;
  private final Map<String, Desk> desks = new HashMap<>();

  @Test
  void everyEndpointHasARow() throws IOException {
    assertThat(rows().map(Row::key).toList())
        .containsExactlyInAnyOrderElementsOf(endpoints().keySet());
  }

  @Test
  void everyEndpointNamesAListedPermissionAndEveryListedOneIsNamed() {
    var named =
        endpoints().values().stream()
            .filter(method -> !method.hasMethodAnnotation(PublicEndpoint.class))
            .map(
                method ->
                    method
                        .getMethodAnnotation(Permission.class)
                        .value()
                        .replace("{service}", "gateway"))
            .distinct()
            .toList();
    var listed = permissions.all().stream().filter(name -> name.startsWith("gateway:")).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyRoleMayWhatItsRowSays() throws IOException {
    jdbc.update("delete from login_attempt");
    for (var row : rows().toList()) {
      assertThat(call(desk(), row))
          .as(row.key() + " as a stranger")
          .isIn(row.isPublic() ? row.expected() : List.of(401));
      for (var role : permissions.roles().keySet()) {
        assertThat(call(as(role, row), row))
            .as(row.key() + " as " + role)
            .isIn(row.isFor(role) ? row.expected() : List.of(403));
        jdbc.update("delete from login_attempt");
      }
    }
  }

  /** One login per role, but for the rows that end or replace the session. */
  private Desk as(String role, Row row) {
    if (role.equals(PARTNER)) {
      return desks.computeIfAbsent(role, one -> desk().bearing(Partners.sandbox(port).token()));
    }
    return row.path().endsWith("/session") && !row.method().equals("GET")
        ? desk().as(ACCOUNTS.get(role))
        : desks.computeIfAbsent(role, one -> desk().as(ACCOUNTS.get(one)));
  }

  private int call(Desk desk, Row row) {
    desk.get("/api/gateway/v1/csrf");
    var path =
        row.path()
            .replace("{id}", UUID.randomUUID().toString())
            .replace("{key}", "outbox")
            .replace("{code}", "health");
    return switch (row.method()) {
      case "GET" -> desk.get(path).status();
      case "POST" -> desk.post(path, Map.of()).status();
      case "PUT" -> desk.put(path, Map.of()).status();
      default -> desk.delete(path).status();
    };
  }

  private Map<String, HandlerMethod> endpoints() {
    var found = new TreeMap<String, HandlerMethod>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getName().startsWith("county.")) {
                for (var path : info.getPatternValues()) {
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> found.put(verb + " " + path, method));
                }
              }
            });
    return found;
  }

  private static Stream<Row> rows() throws IOException {
    var text = new ClassPathResource("role-table.csv").getContentAsString(StandardCharsets.UTF_8);
    return text.lines()
        .skip(1)
        .map(line -> List.of(line.split(",")))
        .map(
            cells ->
                new Row(
                    cells.get(0),
                    cells.get(1),
                    Set.of(cells.get(2).split(" ")),
                    Stream.of(cells.get(3).split(" ")).map(Integer::valueOf).toList()));
  }
}
