package county.stack.endtoend;

import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Those who work on the cases of the demo's township, each at the own desk. */
record Staff(Desk clerk, Desk village, Desk townHead, Desk county, Desk countyHead)
    implements AutoCloseable {
  static final String MONITORING = "/api/monitoring/v1";
  static final String TOWNSHIP = "150822101";
  static final String NEW_LAND_VILLAGE = "150822101211";
  static final Duration PATIENCE = Duration.ofMinutes(2);

  static Staff of(RunningStack.Running running) {
    return new Staff(
        running.as("zhen"),
        running.as("cun"),
        running.as("zhenzhang"),
        running.as("xian"),
        running.as("juzhang"));
  }

  /** The township sends a clue to the village; what has become of it is a case of recognition. */
  CaseSteps assigned(String clueId) {
    var clue = MONITORING + "/clues/" + clueId;
    var opened = clerk.act(clue + "/assignment", clue, Map.of("note", "请尽快入户核实")).orFail();
    return new CaseSteps(this, MONITORING + "/recognitions/" + text(opened, "id"));
  }

  JsonNode household(String id) {
    return clerk.get(MONITORING + "/households/" + id).orFail();
  }

  /** A household of the village that nobody warned of yet and that is not monitored. */
  JsonNode untroubled() {
    return all(clerk, MONITORING + "/households?area=" + NEW_LAND_VILLAGE).stream()
        .map(row -> household(text(row, "id")))
        .filter(one -> one.path("clues").isEmpty() && one.path("recognitions").isEmpty())
        .filter(one -> !one.hasNonNull("monitoredSince") && !one.hasNonNull("lostOn"))
        .filter(Staff::canWork)
        .findFirst()
        .orElseThrow();
  }

  private static boolean canWork(JsonNode household) {
    return household
        .path("members")
        .valueStream()
        .anyMatch(member -> text(member, "labour").equals("普通劳动力") && !member.hasNonNull("leftOn"));
  }

  LocalDate today() {
    return LocalDate.parse(text(clerk.get("/api/gateway/v1/session").orFail(), "businessDate"));
  }

  /** The county moves the business date on; all services have followed when it returns. */
  void moveTo(LocalDate day) {
    county.post("/api/gateway/v1/business-date/moves", Map.of("to", day.toString())).orFail();
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(Desk.UnexpectedAnswer.class)
        .until(
            () -> county.get("/api/gateway/v1/business-date").orFail().get("caughtUp").asBoolean());
  }

  /** A small photo as evidence in monitoring; the id of the stored file. */
  static String photo(Desk desk) {
    return photo(desk, MONITORING);
  }

  /** The same in the service with this address. */
  static String photo(Desk desk, String service) {
    var picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var body = HttpRequest.BodyPublishers.ofByteArray(picture.toByteArray());
    return text(desk.upload(service + "/files?name=photo.png", body, "image/png").orFail(), "id");
  }

  /** Every page of a list; its address has a query already. */
  static List<JsonNode> all(Desk desk, String list) {
    var items = new ArrayList<JsonNode>();
    var page = desk.get(list + "&size=200").orFail();
    page.get("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = desk.get(list + "&size=200&cursor=" + text(page, "next")).orFail();
      page.get("items").forEach(items::add);
    }
    return items;
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  @Override
  public void close() {
    List.of(clerk, village, townHead, county, countyHead).forEach(Desk::close);
  }
}
