package county.assets;

import static org.assertj.core.api.Assertions.assertThat;

import county.assets.asset.AssetForm;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.Tokens;
import java.util.Map;

/** What officers do in tests: register, take steps, run months. */
public final class Desk {

  public static final String ASSETS = "/api/assets/v1/assets";

  private final int port;

  public Desk(int port) {
    this.port = port;
  }

  public ApiClient as(String role, String area) {
    return ApiClient.at(port).as(role, area);
  }

  public ApiClient as(String role, String area, String unit) {
    return ApiClient.at(port).as(role, area, unit);
  }

  /** A certain person. */
  public ApiClient person(String id, String role, String area) {
    var unit = area.length() == 6 ? "rural-revitalization" : area.substring(0, 9);
    return ApiClient.at(port).token(Tokens.as(id, role, area, unit));
  }

  public ApiClient county() {
    return as("county", "150822");
  }

  /** Registers a village's asset by the county; fields as given replace those of the usual form. */
  public Answer register(String village, String cost, Map<String, ?> fields) {
    var form = AssetForm.of(village, cost, cost);
    form.putAll(fields);
    var made = county().post(ASSETS, form);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  /** Takes a step against whatever version there is. */
  public static Answer step(ApiClient by, String asset, String noun, Map<String, ?> body) {
    return by.with("If-Match", "*").post(ASSETS + "/" + asset + "/" + noun, body);
  }

  /** Takes a step that must be done. */
  public static Answer done(ApiClient by, String asset, String noun, Map<String, ?> body) {
    var answer = step(by, asset, noun, body);
    assertThat(answer.status()).as(noun + ": " + answer.text()).isEqualTo(200);
    return answer;
  }

  public Answer run(String month) {
    var run = county().post("/api/assets/v1/depreciation-runs", Map.of("month", month));
    assertThat(run.status()).as(run.text()).isEqualTo(200);
    return run;
  }
}
