package county.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The people at the door and behind it, and what they usually say. */
public record Door(ApiClient api) {

  public static final String VILLAGE = "150822101211";
  private static final String ASSISTANCE = "/api/assistance/v1";

  public ApiClient village() {
    return api.token(Tokens.as("cun", "village", VILLAGE, "150822101"));
  }

  public ApiClient township() {
    return api.token(Tokens.as("zhen", "township", "150822101", "150822101"));
  }

  public ApiClient townshipHead() {
    return api.token(Tokens.as("zhenzhang", "township_head", "150822101", "150822101"));
  }

  public ApiClient county() {
    return api.token(Tokens.as("xian", "county", "150822", "civil-affairs"));
  }

  public ApiClient countyHead() {
    return api.token(Tokens.as("juzhang", "county_head", "150822", "civil-affairs"));
  }

  public ApiClient otherTownship() {
    return api.token(Tokens.as("dukou", "township", "150822102", "150822102"));
  }

  public String file(ApiClient who) {
    var stored =
        who.upload(
            ASSISTANCE + "/files?name=scan.pdf",
            "scan".getBytes(StandardCharsets.UTF_8),
            "application/pdf");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    return stored.at("/id");
  }

  /** An application for a household of the copy. */
  public Map<String, Object> form(UUID household) {
    return with(form(), "householdId", household.toString());
  }

  /** An application without its subject. */
  public Map<String, Object> form() {
    return Map.of(
        "programme",
        "TEMPORARY_RELIEF",
        "channel",
        "WINDOW",
        "hardship",
        "ILLNESS",
        "need",
        "户主大病住院，自付较多，生活困难");
  }

  public static Map<String, Object> with(Map<String, ?> form, String field, Object value) {
    var more = new TreeMap<String, Object>(form);
    more.put(field, value);
    return more;
  }

  public Answer apply(ApiClient who, Map<String, ?> form) {
    return who.post(ASSISTANCE + "/applications", form);
  }

  /** The case of an application that is accepted at the door. */
  public AidCaseSteps received(Map<String, ?> form) {
    var answer = apply(village(), form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new AidCaseSteps(this, answer.at("/aidCase/id"));
  }

  /** A case in a test, moved on by the people it needs. */
  public record AidCaseSteps(Door door, String id) {

    public String path() {
      return ASSISTANCE + "/cases/" + id;
    }

    /** Takes a step against whatever version there is. */
    public Answer step(ApiClient who, String noun, Map<String, ?> body) {
      return who.with("If-Match", "*").post(path() + "/" + noun, body);
    }

    public AidCaseSteps done(ApiClient who, String noun, Map<String, ?> body) {
      var answer = step(who, noun, body);
      assertThat(answer.status()).as(noun + " " + answer.text()).isEqualTo(200);
      return this;
    }

    public Answer read() {
      return door.county().get(path());
    }

    public String state() {
      return read().at("/state");
    }

    public AidCaseSteps accepted() {
      return done(door.township(), "acceptance", Map.of("path", "SPENDING"));
    }

    public AidCaseSteps acceptedUrgently(String amount) {
      return done(
          door.township(),
          "acceptance",
          Map.of("path", "EMERGENCY", "amount", amount, "note", "房屋起火，无处居住，不能等"));
    }

    public AidCaseSteps authorised(String day) {
      return done(
          door.village(),
          "authorisation",
          Map.of("signedOn", day, "signedBy", "张三", "fileId", door.file(door.village())));
    }

    public AidCaseSteps compared() {
      return done(
          door.county(),
          "comparison",
          Map.of("propertyFits", true, "benefits", List.of("DIBAO"), "note", "房产、车辆、存款已核对"));
    }

    public Map<String, Object> investigation(String day) {
      return new TreeMap<>(
          Map.of(
              "visitedOn", day,
              "visitors", "李某、王某",
              "situation", "大病属实，收入低",
              "hardship", "ILLNESS",
              "persons", 4,
              "income", "20000",
              "spending", "30000.50",
              "stillInNeed", true,
              "evidence", List.of(Map.of("kind", "PHOTO", "fileId", door.file(door.village())))));
    }

    public AidCaseSteps investigated(String day) {
      return done(door.village(), "investigation", investigation(day));
    }

    /** As far as the notice on the board. */
    public AidCaseSteps posted(String day, String amount) {
      return accepted()
          .authorised(day)
          .compared()
          .investigated(day)
          .done(door.township(), "proposal", Map.of("amount", amount, "opinion", "拟给予救助"))
          .done(
              door.village(),
              "publicity",
              Map.of("from", day, "place", "村务公开栏", "photoFileId", door.file(door.village())));
    }

    public Map<String, Object> payment(String amount, String day) {
      return new TreeMap<>(
          Map.of(
              "amount",
              amount,
              "method",
              "BANK",
              "paidOn",
              day,
              "payee",
              "张三",
              "account",
              "6228 4800 1234 5678",
              "voucherFileId",
              door.file(door.township())));
    }
  }
}
