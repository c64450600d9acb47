package county.monitoring.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case in a test, moved on by the people it needs.
 *
 * @param matter recognitions or eliminations
 * @param at the village
 */
public record Case(ApiClient api, String matter, UUID id, String at) {

  public ApiClient village() {
    return api.token(Tokens.as("cun", "village", at, town()));
  }

  public ApiClient township() {
    return api.token(Tokens.as("zhen", "township", town(), town()));
  }

  public ApiClient townshipHead() {
    return api.token(Tokens.as("zhenzhang", "township_head", town(), town()));
  }

  public ApiClient county() {
    return api.token(Tokens.as("xian", "county", "150822", "rural-revitalization"));
  }

  public ApiClient countyHead() {
    return api.token(Tokens.as("juzhang", "county_head", "150822", "rural-revitalization"));
  }

  private String town() {
    return at.substring(0, 9);
  }

  public String path() {
    return "/api/monitoring/v1/" + matter + "/" + id;
  }

  /** Takes a step against whatever version there is. */
  public Answer step(ApiClient who, String noun, Map<String, ?> body) {
    return who.with("If-Match", "*").post(path() + "/" + noun, body);
  }

  public Case done(ApiClient who, String noun, Map<String, ?> body) {
    var answer = step(who, noun, body);
    assertThat(answer.status()).as(noun + " " + answer.text()).isEqualTo(200);
    return this;
  }

  public Answer read() {
    return county().get(path());
  }

  public String state() {
    return read().at("/state");
  }

  public String file(ApiClient who) {
    var stored =
        who.upload(
            "/api/monitoring/v1/files?name=scan.pdf",
            "scan".getBytes(StandardCharsets.UTF_8),
            "application/pdf");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    return stored.at("/id");
  }

  public Map<String, ?> authorisation(String today) {
    return Map.of("signedOn", today, "signedBy", "欧阳靖宇", "fileId", file(village()));
  }

  public Map<String, ?> verification(String category) {
    return Map.of("situation", "入户核实，确有大病支出", "category", category, "risks", List.of("01"));
  }

  public Map<String, ?> appraisal(String today, int votesFor, int votesAgainst) {
    return Map.of(
        "heldOn",
        today,
        "place",
        "村委会",
        "attendees",
        20,
        "present",
        18,
        "votesFor",
        votesFor,
        "votesAgainst",
        votesAgainst,
        "conclusion",
        "同意纳入",
        "evidence",
        List.of(
            Map.of("kind", "MINUTES", "fileId", file(township())),
            Map.of("kind", "SIGN_IN", "fileId", file(township()))));
  }

  public Map<String, ?> posting(String from) {
    return Map.of("from", from, "place", "村务公开栏", "photoFileId", file(village()));
  }

  /** As far as the notice on the board. */
  public Case posted(String today, String category) {
    return done(village(), "visit", Map.of("visitedOn", today))
        .done(village(), "authorisation", authorisation(today))
        .done(village(), "verification", verification(category))
        .done(county(), "comparison", Map.of())
        .done(township(), "appraisal", appraisal(today, 16, 1))
        .done(village(), "publicity", posting(today));
  }
}
