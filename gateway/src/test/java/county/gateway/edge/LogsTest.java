package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.DoorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest extends DoorTest {

  private static final String ID_NUMBER = "15990019630412631X";

  @Test
  void whatPeopleSendStandsInNoLogWhateverBecomesOfIt(CapturedOutput output) {
    var desk = desk().as("xian");
    desk.get("/api/monitoring/v1/households?name=" + ID_NUMBER);
    desk.get("/api/assets/v1/assets?name=" + ID_NUMBER);
    desk.get("/api/nowhere/v1/x?name=" + ID_NUMBER);
    desk.post("/api/assets/v1/assets/searches", Map.of("idNumber", ID_NUMBER));
    desk.send(
        desk.guarded("/api/gateway/v1/business-date/moves")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"to\": \"" + ID_NUMBER + "\"}")));
    desk.login("xian", ID_NUMBER + "?");
    assertThat(output.getAll())
        .as("a service that is down leaves a line")
        .contains("answered nothing")
        .doesNotContain(ID_NUMBER)
        .doesNotContain("name=");
  }
}
