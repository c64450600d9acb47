package county.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.StatementCount;
import county.sample.SampleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages, problems and versions as a client sees them. */
@SampleTest
class AnswerTest {

  @LocalServerPort int port;
  ApiClient clerk;

  @BeforeEach
  void clerk() {
    clerk = ApiClient.at(port).as("township", "150822101");
  }

  @Test
  void aListIsWalkedForwardsAndBackwardsWithoutGapOrDouble() {
    var title = notes(25);
    var first = clerk.get("/api/monitoring/sample/notes?size=10&sort=-rank&title=" + title);
    var second = follow(first, "/next", title, "-rank", 10);
    var third = follow(second, "/next", title, "-rank", 10);
    assertThat(ranks(first)).containsExactly(24, 23, 22, 21, 20, 19, 18, 17, 16, 15);
    assertThat(ranks(third)).containsExactly(4, 3, 2, 1, 0);
    assertThat(third.at("/next")).isEmpty();
    assertThat(ranks(follow(third, "/previous", title, "-rank", 10))).isEqualTo(ranks(second));
    var again =
        follow(follow(third, "/previous", title, "-rank", 10), "/previous", title, "-rank", 10);
    assertThat(ranks(again)).isEqualTo(ranks(first));
    assertThat(again.at("/previous")).isEmpty();
    assertThat(first.json().at("/total").asInt()).isEqualTo(25);
    assertThat(first.json().at("/totalExact").asBoolean()).isTrue();
  }

  /** Rows and total, however many rows there are. */
  @Test
  void aPageTakesTwoStatements() {
    var title = notes(5);
    assertThat(
            StatementCount.during(
                () -> clerk.get("/api/monitoring/sample/notes?size=5&title=" + title)))
        .hasSize(2);
  }

  @Test
  void rowsWithTheSameSortValueAreNotLost() {
    var title = "tie" + UUID.randomUUID();
    for (int i = 0; i < 7; i++) {
      note(title, 5);
    }
    var ids = new ArrayList<String>();
    var page = clerk.get("/api/monitoring/sample/notes?size=3&title=" + title);
    while (true) {
      page.json().at("/items").forEach(item -> ids.add(item.at("/id").asString()));
      if (page.at("/next").isEmpty()) {
        break;
      }
      page = follow(page, "/next", title, "rank", 3);
    }
    assertThat(ids).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aChangedCursorOrOneOfAnotherListIsRefused() {
    var title = notes(5);
    var cursor = clerk.get("/api/monitoring/sample/notes?size=2&title=" + title).at("/next");
    var changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
    for (var bad : List.of(changed, cursor.substring(2), "x", cursor + "A")) {
      var answer =
          clerk.get("/api/monitoring/sample/notes?size=2&title=" + title + "&cursor=" + bad);
      assertThat(answer.code()).isEqualTo("county.cursor.invalid");
    }
    assertThat(clerk.get("/api/monitoring/sample/notes?title=other&cursor=" + cursor).status())
        .isEqualTo(400);
    assertThat(
            clerk
                .get("/api/monitoring/sample/notes?sort=-rank&title=" + title + "&cursor=" + cursor)
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"size=0", "size=201", "size=many", "sort=area", "sort=rank;drop%20table%20note"})
  void aPageOutsideTheLimitsIsRefused(String query) {
    var answer = clerk.get("/api/monitoring/sample/notes?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(InvalidInput.CODE);
    assertThat(answer.at("/errors/0/field")).isEqualTo(query.substring(0, 4));
  }

  @Test
  void allErrorsOfAnInputAreToldAtOnceAndInChinese() {
    var answer =
        clerk.post("/api/monitoring/sample/notes", Map.of("area", "1", "title", " ", "rank", 1001));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").size()).isEqualTo(3);
    assertThat(answer.json().at("/errors").toString())
        .contains("\"area\"", "\"title\"", "\"rank\"", "不能为空");
    assertThat(answer.at("/title")).isEqualTo("填写的内容有误");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"area\":\"150822101211\",\"title\":\"x\",\"rank\":\"many\"}"})
  void anUnreadableBodyIsAProblemOfTheInput(String body) {
    var answer = clerk.call("POST", "/api/monitoring/sample/notes", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(InvalidInput.CODE);
    assertThat(answer.text()).doesNotContain("jackson", "Exception", "Cannot deserialize");
  }

  @Test
  void aWrongDateNamesItsField() {
    var answer =
        clerk.call(
            "POST",
            "/api/monitoring/sample/notes",
            "{\"area\":\"150822101211\",\"title\":\"x\",\"rank\":1,\"due\":\"2021-13-40\"}");
    assertThat(answer.at("/errors/0/field")).isEqualTo("due");
    assertThat(answer.at("/errors/0/value")).isEqualTo("2021-13-40");
    assertThat(answer.at("/errors/0/reason")).contains("日期");
  }

  @Test
  void whatSpringRefusesHasACodeToo() {
    assertThat(clerk.get("/api/monitoring/sample/nowhere").code())
        .isEqualTo("county.resource.not-found");
    assertThat(clerk.get("/api/monitoring/sample/notes/not-an-id").code())
        .isEqualTo(InvalidInput.CODE);
    assertThat(clerk.call("PUT", "/api/monitoring/sample/notes", Map.of()).code())
        .isEqualTo("county.request.method-not-allowed");
    assertThat(clerk.upload("/api/monitoring/sample/notes", new byte[1], "text/plain").code())
        .isEqualTo("county.request.media-type");
  }

  @Test
  void anInternalMessageNeverLeavesTheService() {
    var answer = clerk.get("/api/monitoring/sample/broken");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("county.internal.failure");
    assertThat(answer.text()).doesNotContain("secret", "IllegalState");
  }

  @Test
  void aRowOfAnotherPlaceIsNotThereAndCannotBeWritten() {
    var id = note("mine" + UUID.randomUUID(), 1).at("/id");
    var stranger = ApiClient.at(port).as("township", "150822102");
    assertThat(clerk.get("/api/monitoring/sample/notes/" + id).status()).isEqualTo(200);
    assertThat(stranger.get("/api/monitoring/sample/notes/" + id).status()).isEqualTo(404);
    var written =
        stranger.post(
            "/api/monitoring/sample/notes",
            Map.of("area", "150822101211", "title", "x", "rank", 1));
    assertThat(written.code()).isEqualTo("county.access.denied");
  }

  @Test
  void anUnchangedThingIsNotSentAgain() {
    var id = note("tagged" + UUID.randomUUID(), 7).at("/id");
    var first = clerk.get("/api/monitoring/sample/notes/" + id);
    assertThat(first.header("ETag")).isEqualTo("\"7\"");
    assertThat(
            clerk.with("If-None-Match", "\"7\"").get("/api/monitoring/sample/notes/" + id).status())
        .isEqualTo(304);
  }

  @Test
  void idsAscendAndAreOfVersionSeven() {
    var last = Ids.next();
    for (int i = 0; i < 10_000; i++) {
      var next = Ids.next();
      assertThat(next.version()).isEqualTo(7);
      assertThat(next.toString()).isGreaterThan(last.toString());
      last = next;
    }
  }

  private String notes(int count) {
    var title = "walk" + UUID.randomUUID();
    for (int rank = 0; rank < count; rank++) {
      note(title, rank);
    }
    return title;
  }

  private Answer note(String title, int rank) {
    var answer =
        clerk.post(
            "/api/monitoring/sample/notes",
            Map.of("area", "150822101211", "title", title, "rank", rank));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private Answer follow(Answer page, String link, String title, String sort, int size) {
    return clerk.get(
        "/api/monitoring/sample/notes?title="
            + title
            + "&sort="
            + sort
            + "&size="
            + size
            + "&cursor="
            + page.at(link));
  }

  private static List<Integer> ranks(Answer page) {
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    var ranks = new ArrayList<Integer>();
    page.json().at("/items").forEach(item -> ranks.add(item.at("/rank").asInt()));
    return ranks;
  }
}
