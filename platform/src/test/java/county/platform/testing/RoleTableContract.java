package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import county.platform.testing.RoleTable.Row;
import county.platform.web.Permission;
import county.platform.web.Permissions;
import county.platform.web.PublicEndpoint;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of a service in every role, in its own and in a foreign place, as {@code
 * role-table.csv} beside the test says. An endpoint without a row fails, and so does a row without
 * an endpoint, a permission that is not listed, and a listed one that no endpoint names.
 */
public abstract class RoleTableContract {

  /** Where the caller of a try works. */
  public enum Place {
    OWN,
    FOREIGN
  }

  private static final Map<String, String> OWN =
      Map.of("village", "150822101211", "township", "150822101", "county", "150822", "none", "");
  private static final Map<String, String> ABROAD =
      Map.of("village", "150822102201", "township", "150822102", "county", "150823", "none", "");

  @LocalServerPort private int port;

  @Value("${county.service}")
  private String service;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Permissions permissions;

  /**
   * The address to call for a try: templates like {@code {id}} filled with something that lies in
   * 150822101211, made anew when a transition would have used it up.
   */
  protected String address(String method, String path) {
    return path;
  }

  /** The JSON body to send for a try. */
  protected Object body(String method, String path) {
    return Map.of();
  }

  /** A client of the service, to make what an address needs. */
  protected final ApiClient client(String role, String area) {
    return ApiClient.at(port).as(role, area);
  }

  @Test
  void everyEndpointHasARow() {
    assertThat(RoleTable.of(getClass()).keys())
        .containsExactlyInAnyOrderElementsOf(endpoints().keySet());
  }

  @Test
  void everyEndpointNamesAListedPermission() {
    var named = new TreeSet<String>();
    endpoints()
        .forEach(
            (endpoint, method) -> {
              var permission = method.getMethodAnnotation(Permission.class);
              if (permission != null) {
                named.add(permission.value().replace("{service}", service));
              } else {
                assertThat(method.hasMethodAnnotation(PublicEndpoint.class))
                    .as(endpoint + " names no permission")
                    .isTrue();
              }
            });
    var listed = permissions.all().stream().filter(name -> name.startsWith(service + ":")).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(listed);
  }

  @TestFactory
  Stream<DynamicTest> everyRoleInItsOwnAndInAForeignPlace() {
    var tries = new ArrayList<DynamicTest>();
    for (var row : RoleTable.of(getClass()).rows()) {
      tries.add(dynamicTest(row.key() + " anonymous", () -> anonymous(row)));
      for (var role : permissions.roles().values()) {
        for (var place : Place.values()) {
          tries.add(
              dynamicTest(
                  row.key() + " " + role.name() + " " + place, () -> attempt(row, role, place)));
        }
      }
    }
    return tries.stream();
  }

  /** Where a template of platform's own endpoints stands for a figure, it is one there is. */
  private String filled(Row row) {
    return address(row.method(), row.path().replace("/operation/{key}", "/operation/outbox"));
  }

  private void anonymous(Row row) {
    var answer = ApiClient.at(port).call(row.method(), filled(row), body(row.method(), row.path()));
    if (row.isPublic()) {
      assertThat(answer.status()).isNotIn(401, 403);
    } else {
      assertThat(answer.status()).isEqualTo(401);
    }
  }

  private void attempt(Row row, Permissions.Role role, Place place) {
    var area = (place == Place.OWN ? OWN : ABROAD).get(role.level());
    var answer =
        ApiClient.at(port)
            .as(role.name(), area)
            .with("If-Match", "*")
            .call(row.method(), filled(row), body(row.method(), row.path()));
    if (row.isPublic() || row.roles().contains(role.name())) {
      assertThat(answer.status())
          .as(answer.text())
          .isIn(place == Place.OWN ? row.own() : row.foreign());
      assertThat(
              place == Place.FOREIGN && row.foreignIsEmpty()
                  ? answer.json().at("/items").size()
                  : 0)
          .isZero();
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }
  }

  /** All endpoints of ours: {@code GET /api/…} to its method. */
  private Map<String, HandlerMethod> endpoints() {
    var result = new TreeMap<String, HandlerMethod>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getName().startsWith("county.")) {
                for (var path : info.getPatternValues()) {
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> result.put(verb + " " + path, method));
                }
              }
            });
    return result;
  }
}
