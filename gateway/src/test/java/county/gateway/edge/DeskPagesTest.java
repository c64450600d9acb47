package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Desk.Answer;
import county.gateway.DoorTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPagesTest extends DoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/login", "/households/7?tab=income"})
  void anyPageOfTheDeskIsTheDesk(String path) {
    var page = desk().get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(text(page)).contains("<title>desk</title>");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.header("Set-Cookie")).doesNotContain("COUNTY_SESSION");
  }

  @Test
  void thePageIsAskedForAnewAndItsHashedFilesAreKept() {
    assertThat(desk().get("/login").header("Cache-Control")).isEqualTo("no-cache");
    assertThat(desk().get("/assets/app-4f2a.js").header("Cache-Control"))
        .contains("max-age=31536000", "immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/missing.png", "/assets/missing.js", "/api/gateway/v1/nothing", "/api/nowhere"})
  void whatIsNotThereIsNotTheDesk(String path) {
    var answer = desk().as("xian").get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(text(answer)).doesNotContain("<title>");
  }

  private static String text(Answer answer) {
    return new String(answer.raw().body(), StandardCharsets.UTF_8);
  }
}
