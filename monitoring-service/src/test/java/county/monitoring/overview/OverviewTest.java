package county.monitoring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The figures of the overview are the rows of the lists behind them, for whoever reads them. */
@CountyTest
class OverviewTest {

  private static final String TOWN = "150822404";
  private static final String VILLAGE = "150822404200";
  private static final String OTHER_VILLAGE = "150822404202";
  private static final String OVERVIEW = "/api/monitoring/v1/overview";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;

  private static boolean written;

  @BeforeEach
  void write() {
    if (!written) {
      written = true;
      monitored();
      clues();
    }
  }

  @Test
  void everyFigureIsTheNumberOfRowsOfItsList() {
    for (var reader :
        List.of(
            as("county", "150822"),
            as("leader", "150822"),
            as("township", TOWN),
            as("village", VILLAGE),
            as("village", OTHER_VILLAGE))) {
      var overview = reader.get(OVERVIEW);
      assertThat(overview.status()).as(overview.text()).isEqualTo(200);
      var figures = new ArrayList<JsonNode>();
      collect(overview.json(), figures);
      assertThat(figures).hasSizeGreaterThan(30);
      for (var figure : figures) {
        assertThat(figure.at("/value").asLong())
            .as(figure.toString())
            .isEqualTo(counted(reader, figure));
      }
    }
  }

  @Test
  void theTownshipSeesItsOwnNumbers() {
    var overview = as("township", TOWN).get(OVERVIEW).json();

    assertThat(overview.at("/areaName").asString()).isEqualTo("纳林套海农场");
    assertThat(overview.at("/households/parts").size()).isEqualTo(9);
    assertThat(value(overview, "/households/whole/registered")).isEqualTo(10);
    assertThat(value(overview, "/households/whole/monitored")).isEqualTo(5);
    assertThat(value(overview, "/households/whole/persons")).isEqualTo(6);
    assertThat(categories(overview)).containsExactly(3L, 1L, 1L);
    assertThat(value(overview, "/risk/whole/open")).isEqualTo(3);
    assertThat(value(overview, "/risk/whole/overdue")).isEqualTo(1);
    assertThat(overview.at("/risk/whole/perThousand").asDouble()).isEqualTo(300.0);
    assertThat(value(overview, "/support/whole/monitored")).isEqualTo(5);
    assertThat(value(overview, "/support/whole/inForce")).isEqualTo(1);
    assertThat(value(overview, "/support/whole/without")).isEqualTo(4);
    assertThat(value(overview, "/support/whole/overdue")).isEqualTo(1);
  }

  @Test
  void theFunnelTellsHowFarCluesCameAndHowLongItTook() {
    var funnel = as("township", TOWN).get(OVERVIEW).json().at("/funnel");

    assertThat(values(funnel.at("/steps"))).containsExactly(6L, 4L, 3L, 2L);
    assertThat(funnel.at("/steps/1/since/median").asDouble()).isEqualTo(1.0);
    assertThat(funnel.at("/steps/2/since/median").asDouble()).isEqualTo(2.0);
    assertThat(funnel.at("/steps/3/since/median").asDouble()).isEqualTo(8.0);
    assertThat(funnel.at("/steps/3/since/p90").asDouble()).isEqualTo(9.6);
    assertThat(funnel.at("/toDecision/median").asDouble()).isEqualTo(11.0);
    assertThat(values(funnel.at("/outcomes"))).containsExactly(1L, 1L, 1L, 2L, 0L, 1L);
    assertThat(values(funnel.at("/outcomes")).stream().mapToLong(Long::longValue).sum())
        .as("the outcomes add up")
        .isEqualTo(value(funnel, "/steps/0/clues"));
    assertThat(values(funnel.at("/channels")).stream().mapToLong(Long::longValue).sum())
        .as("the channels add up (PLAN_10_5)")
        .isEqualTo(value(funnel, "/steps/0/clues"));
    assertThat(
            funnel
                .at("/channels")
                .valueStream()
                .mapToLong(channel -> value(channel, "/recognised"))
                .sum())
        .isEqualTo(value(funnel, "/steps/3/clues"));
  }

  @Test
  void aTownshipDoesNotSeeWhatIsElsewhere() {
    var other = as("township", "150822405").get(OVERVIEW).json();

    assertThat(value(other, "/households/whole/registered")).isZero();
    assertThat(
            other.at("/risk/whole/perThousand").isMissingNode()
                || other.at("/risk/whole/perThousand").isNull())
        .isTrue();
    assertThat(other.at("/feeds/feeds").size()).isEqualTo(3);
    assertThat(other.at("/feeds/feeds/0/batches").isObject())
        .as("nobody gets a link he may not follow")
        .isFalse();
  }

  @Test
  void eachBlockIsOneStatement() {
    var reader = as("county", "150822");

    assertThat(StatementCount.during(() -> reader.get(OVERVIEW))).hasSize(5);
  }

  @Test
  void thePartsMakeUpTheWhole() {
    var overview = as("county", "150822").get(OVERVIEW).json();

    assertThat(overview.at("/households/parts").size()).isGreaterThanOrEqualTo(11);
    for (var figure :
        List.of("households:registered", "households:monitored", "risk:open", "support:inForce")) {
      var block = figure.split(":");
      assertThat(
              overview
                  .at("/" + block[0] + "/parts")
                  .valueStream()
                  .mapToLong(part -> part.at("/" + block[1] + "/value").asLong())
                  .sum())
          .as(figure)
          .isEqualTo(value(overview, "/" + block[0] + "/whole/" + block[1]));
    }
  }

  private long counted(ApiClient reader, JsonNode figure) {
    var link = figure.at("/link").asString();
    var list = link + (link.contains("?") ? "&" : "?") + "size=200";
    var page = reader.get(list);
    assertThat(page.status()).as(link + page.text()).isEqualTo(200);
    if (figure.at("/counts").asString().equals("ROWS")) {
      return page.json().at("/total").asLong();
    }
    long persons = 0;
    while (true) {
      persons +=
          page.json()
              .at("/items")
              .valueStream()
              .mapToLong(row -> row.at("/persons").asLong())
              .sum();
      var next = page.at("/next");
      if (next.isEmpty()) {
        return persons;
      }
      page = reader.get(list + "&cursor=" + next);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> figures) {
    if (node.has("link") && node.has("counts")) {
      figures.add(node);
    } else {
      node.valueStream().forEach(child -> collect(child, figures));
    }
  }

  private static long value(JsonNode node, String figure) {
    return node.at(figure + "/value").asLong(-1);
  }

  private static List<Long> values(JsonNode lines) {
    return lines.valueStream().map(line -> value(line, "/clues")).toList();
  }

  private static List<Long> categories(JsonNode overview) {
    return overview
        .at("/households/whole/categories")
        .valueStream()
        .map(category -> value(category, "/households"))
        .toList();
  }

  private ApiClient as(String role, String area) {
    return role.equals("village")
        ? ApiClient.at(port).token(Tokens.as("cun", role, area, TOWN))
        : ApiClient.at(port).as(role, area);
  }

  /**
   * Five monitored households: with a plan, with one that is over, overdue, eliminated since, none.
   */
  private void monitored() {
    var made = registry.monitored(VILLAGE, "岑一户", "01", today().minusDays(60), true);
    registry.write("update household set persons = 2 where id = ?", made.household());
    plan(made, "MADE", today().minusDays(60), today().plusDays(30));
    var over = registry.monitored(VILLAGE, "岑二户", "01", today().minusDays(60), true);
    plan(over, "MADE", today().minusDays(60), today().minusDays(1));
    var owed = registry.monitored(OTHER_VILLAGE, "岑三户", "02", today().minusDays(60), true);
    plan(owed, "DUE", today().minusDays(60), null);
    var again = registry.monitored(OTHER_VILLAGE, "岑四户", "03", today().minusDays(5), true);
    plan(again, "MADE", today().minusDays(300), null);
    eliminated(again, today().minusDays(100));
    registry.monitored(OTHER_VILLAGE, "岑五户", "01", today().minusDays(5), true);
  }

  private void plan(Registered household, String state, LocalDate recognised, LocalDate until) {
    var plan = Ids.next();
    registry.write(
        """
        insert into support_plan (id, recognition_id, recognition_no, household_id, household_no, head_name, area, category, risks, state,
          recognised_on, due_on, made_at, version)
        select ?, ?, 'RD', id, no, head_name, area, category, risks, ?, ?, ?, case when ? = 'MADE' then app_now() end, 0
        from household where id = ?
        """,
        plan,
        Ids.next(),
        state,
        recognised,
        recognised.plusDays(10),
        state,
        household.household());
    registry.write(
        """
        insert into support_measure (plan_id, position, area, kind, description, unit, starts_on, ends_on)
        select id, 0, area, 'EMPLOYMENT', '公益岗位', '人社局', ?, nullif(?, '')::date from support_plan where id = ? and state = 'MADE'
        """,
        recognised,
        until == null ? "" : until.toString(),
        plan);
  }

  private void eliminated(Registered household, LocalDate decided) {
    registry.write(
        """
        insert into elimination (id, no, household_id, household_no, head_name, persons, area, state, category, risks, method, authorised,
          watch_months, opened_on, overall_due_on, state_since, decided_on, watch_until, statements)
        select ?, 'XC-' || no, id, no, head_name, 1, area, 'ELIMINATED', '02', '{01}', 'SUPPORTED', true, 6, ?, ?, ?, ?, ?, '{"all":[],"workers":[]}'
        from household where id = ?
        """,
        Ids.next(),
        decided,
        decided,
        decided,
        decided,
        decided,
        household.household());
  }

  /**
   * Six clues: two recognised, one on the way, one to be visited, one refused, one that waits; and
   * an old one.
   */
  private void clues() {
    var start = today().minusDays(40);
    var first = clue("岑六户", start, "CLOSED", today());
    assigned(first, start.plusDays(1));
    recognition(first, "SUPPORTING", start.plusDays(3), start.plusDays(13));
    var second = clue("岑七户", start, "CLOSED", today());
    assigned(second, start.plusDays(1));
    recognition(second, "DECIDED", start.plusDays(3), start.plusDays(9));
    var running = clue("岑八户", today().minusDays(5), "ASSIGNED", null);
    assigned(running, today().minusDays(4));
    recognition(running, "APPRAISAL", today().minusDays(2), null);
    var waiting = clue("岑九户", today().minusDays(6), "OPEN", null);
    registry.write("update clue set due_on = ? where id = ?", today().minusDays(3), waiting);
    var household = registry.household(VILLAGE, "岑十户", HouseholdKind.ORDINARY);
    var visit = clue(household, today().minusDays(2), "ASSIGNED", null);
    assigned(visit, today().minusDays(1));
    var order = Ids.next();
    registry.write(
        "insert into follow_up_order (id, household_id, area, clue_id, clue_no, ordered_on, due_on) select ?, household_id, area, id, no, ?, ? from clue where id = ?",
        order,
        today().minusDays(1),
        today().plusDays(1),
        visit);
    registry.write("update clue set follow_up_id = ? where id = ?", order, visit);
    clue(household, today().minusDays(20), "REFUSED", today().minusDays(19));
    clue(household, today().minusMonths(14), "REFUSED", today().minusMonths(13));
  }

  private UUID clue(String head, LocalDate raised, String state, LocalDate ended) {
    return clue(registry.household(VILLAGE, head, HouseholdKind.ORDINARY), raised, state, ended);
  }

  private UUID clue(Registered household, LocalDate raised, String state, LocalDate ended) {
    var id = registry.clue(household);
    registry.write(
        "update clue set raised_on = ?, due_on = ?, state = ?, ended_on = nullif(?, '')::date where id = ?",
        raised,
        today().plusDays(1),
        state,
        ended == null ? "" : ended.toString(),
        id);
    return id;
  }

  private void assigned(UUID clue, LocalDate day) {
    registry.write(
        """
        insert into clue_step (id, clue_id, area, action, from_state, to_state, actor, unit, at, on_day, due_on)
        select ?, id, area, 'ASSIGNMENT', 'OPEN', 'ASSIGNED', 'zhen', '150822404', ?::date, ?, due_on from clue where id = ?
        """,
        Ids.next(),
        day,
        day,
        clue);
  }

  private void recognition(UUID clue, String state, LocalDate verified, LocalDate decided) {
    var id = Ids.next();
    registry.write(
        """
        insert into recognition (id, no, household_id, household_no, head_name, persons, kind, area, clue_id, state, category, opened_on,
          overall_due_on, state_since, decided_on, statements)
        select ?, 'RD-' || h.no, h.id, h.no, h.head_name, 1, h.kind, h.area, c.id, ?, '02', ?, ?, ?, nullif(?, '')::date, '{"all":[],"workers":[]}'
        from clue c join household h on h.id = c.household_id where c.id = ?
        """,
        id,
        state,
        verified,
        verified,
        verified,
        decided == null ? "" : decided.toString(),
        clue);
    registry.write(
        """
        insert into recognition_step (id, recognition_id, area, action, from_state, to_state, actor, actor_name, unit, taken_at, statement, late)
        values (?, ?, ?, 'VERIFICATION', 'VERIFYING', 'COMPARING', 'cun', '村干部', '150822404', (?::date + time '10:00') at time zone 'Asia/Shanghai', '{}', false)
        """,
        Ids.next(),
        id,
        VILLAGE,
        verified);
    registry.write("update clue set recognition_id = ? where id = ?", id, clue);
  }

  private LocalDate today() {
    return clock.today();
  }
}
