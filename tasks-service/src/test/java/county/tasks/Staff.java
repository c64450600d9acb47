package county.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The people who work with tasks, as clients of the service. All act on the version there is. */
public record Staff(int port) {

  public static final String COUNTY = "150822";
  public static final String BUREAU = "rural-revitalization";

  public ApiClient county() {
    return as("county", COUNTY, BUREAU);
  }

  public ApiClient head() {
    return as("county_head", COUNTY, BUREAU);
  }

  public ApiClient department(String unit) {
    return as("department", COUNTY, unit);
  }

  public ApiClient township(String code) {
    return as("township", code, code);
  }

  public ApiClient leader() {
    return as("leader", COUNTY, "*");
  }

  /** Another person in the same appointment. */
  public ApiClient colleague(String role, String area, String unit) {
    return ApiClient.at(port)
        .token(Tokens.as("colleague-" + role + "-" + unit, role, area, unit))
        .with("If-Match", "*");
  }

  private ApiClient as(String role, String area, String unit) {
    return ApiClient.at(port).as(role, area, unit).with("If-Match", "*");
  }

  /** A stored file of this client, by its id. */
  public static String file(ApiClient client) {
    var stored =
        client.upload(
            "/api/tasks/v1/files?name=proof.txt",
            "证明材料".getBytes(StandardCharsets.UTF_8),
            "text/plain");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    return stored.at("/id");
  }

  /** A milestone of a unit for a clause, with what is not given filled in. */
  public static Map<String, Object> milestone(
      String clause, String unit, String title, String startsOn, String dueOn) {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("clause", clause),
            Map.entry("unit", unit),
            Map.entry("title", title),
            Map.entry("aim", "REACH"),
            Map.entry("measure", "%"),
            Map.entry("cycle", "ONCE"),
            Map.entry("reportEvery", "NONE"),
            Map.entry("startsOn", startsOn),
            Map.entry("dueOn", dueOn),
            Map.entry("basis", "县领导小组会议纪要"),
            Map.entry("weight", 1),
            Map.entry("evidence", "验收单")));
  }
}
