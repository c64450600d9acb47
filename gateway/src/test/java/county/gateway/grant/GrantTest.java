package county.gateway.grant;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Administrators;
import county.gateway.DoorTest;
import county.platform.web.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class GrantTest extends DoorTest {

  private static final String ACCOUNTS = "/api/gateway/v1/accounts/";
  private static final String PROPOSALS = "/api/gateway/v1/appointment-proposals/";
  private static final String TOWN = "150822101";

  @Autowired private JdbcTemplate jdbc;
  private Administrators administrators;
  private String id = "";

  @BeforeEach
  void somebody() {
    jdbc.update("delete from login_attempt");
    administrators = Administrators.at(port);
    id = administrators.create("g" + Ids.next().toString().substring(24)).path("id").asString();
  }

  @Test
  void anOrdinaryAppointmentStandsAtOnce() {
    var granted = administrators.appoint(id, "township", TOWN, TOWN);
    assertThat(granted.status()).isEqualTo(201);
    var held = held();
    assertThat(held.at("/0/appointment/roleLabel").asString()).isEqualTo("苏木镇经办");
    assertThat(held.at("/0/appointment/areaName").asString()).isEqualTo("隆盛合镇");
    assertThat(held.at("/0/stands").asBoolean()).isTrue();
    assertThat(administrators.appoint(id, "township", TOWN, TOWN).code())
        .isEqualTo("gateway.appointment.overlaps");
  }

  @Test
  void aDecidingOneStandsOnlyWhenASecondAdministratorAgrees() {
    var proposed = administrators.appoint(id, "township_head", TOWN, TOWN);
    assertThat(proposed.status()).isEqualTo(202);
    assertThat(held()).isEmpty();
    assertThat(administrators.appoint(id, "township_head", TOWN, TOWN).code())
        .isEqualTo("gateway.appointment.proposed");

    var proposal = proposed.json().path("proposal").asString();
    assertThat(
            administrators
                .secadmin()
                .post(PROPOSALS + proposal + "/confirmation", Map.of())
                .status())
        .as("who proposes does not confirm")
        .isEqualTo(403);
    var confirmed =
        administrators.sysadmin().post(PROPOSALS + proposal + "/confirmation", Map.of());
    assertThat(confirmed.json().path("state").asString()).isEqualTo("CONFIRMED");
    assertThat(held().at("/0/appointment/role").asString()).isEqualTo("township_head");
    assertThat(
            administrators
                .sysadmin()
                .post(PROPOSALS + proposal + "/refusal", Map.of("why", "太晚"))
                .code())
        .isEqualTo("gateway.appointment.decided");
  }

  @Test
  void aRefusedOneNeverStands() {
    var proposal =
        administrators
            .appoint(id, "county_head", "150822", "rural-revitalization")
            .json()
            .path("proposal")
            .asString();
    var refused =
        administrators.sysadmin().post(PROPOSALS + proposal + "/refusal", Map.of("why", "没有任职文件"));
    assertThat(refused.json().path("why").asString()).isEqualTo("没有任职文件");
    assertThat(held()).isEmpty();
    assertThat(acts()).containsSubsequence("GRANT_REFUSED", "GRANT_PROPOSED", "CREATED");
  }

  @Test
  void nobodyGrantsToHimself() {
    var own =
        jdbc.queryForObject("select id::text from account where username = 'anquan'", String.class);
    assertThat(administrators.appoint(own, "township", TOWN, TOWN).code())
        .isEqualTo("gateway.appointment.own");
  }

  @Test
  void theTargetDoesNotConfirmHisOwn() {
    var sysadmin =
        jdbc.queryForObject(
            "select id from account where username = 'xitong'", java.util.UUID.class);
    var proposal = Ids.next();
    jdbc.update(
        "insert into appointment_proposal (id, account_id, role, area, unit, valid_from, proposed_at, proposed_by, proposed_by_name) values (?, ?, 'sysadmin', '', 'finance', '2021-01-01', now(), 'x', 'x')",
        proposal,
        sysadmin);
    assertThat(
            administrators.sysadmin().post(PROPOSALS + proposal + "/confirmation", Map.of()).code())
        .isEqualTo("gateway.appointment.second-person");
  }

  @Test
  void whoAdministersHoldsNoOtherOffice() {
    administrators.let(id, "auditadmin", "", "rural-revitalization");
    assertThat(administrators.appoint(id, "township", TOWN, TOWN).code())
        .isEqualTo("gateway.appointment.excluded");
    assertThat(administrators.appoint(id, "secadmin", "", "rural-revitalization").code())
        .isEqualTo("gateway.appointment.excluded");
  }

  @Test
  void placeAndUnitGoWithTheRole() {
    assertThat(errors("village", TOWN, TOWN)).contains("area");
    assertThat(errors("township", TOWN, "150822102")).contains("unit");
    assertThat(errors("department", "150822", "*")).contains("unit");
    assertThat(errors("county", "150823", "rural-revitalization")).contains("area");
    assertThat(errors("sysadmin", "150822", "rural-revitalization")).contains("area");
    assertThat(errors("partner", "150822", "health")).contains("role");
    assertThat(errors("boss", "150822", "nowhere")).contains("role");
  }

  @Test
  void anEndedOneIsOverAtOnceAndMayBeGrantedAgain() {
    administrators.let(id, "township", TOWN, TOWN);
    var appointment = held().at("/0/appointment/id").asString();
    var end = "/api/gateway/v1/appointments/" + appointment + "/end";
    assertThat(administrators.secadmin().post(end, Map.of("why", "轮岗")).status()).isEqualTo(204);
    assertThat(held().at("/0/stands").asBoolean()).isFalse();
    assertThat(held().at("/0/endWhy").asString()).isEqualTo("轮岗");
    assertThat(administrators.secadmin().post(end, Map.of("why", "再次")).code())
        .isEqualTo("gateway.appointment.ended");
    assertThat(administrators.appoint(id, "township", TOWN, TOWN).status()).isEqualTo(201);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from appointment_history where id = ?::uuid",
                Long.class,
                appointment))
        .isOne();
  }

  @Test
  void theLastAdministratorOfAKindIsNotEnded() {
    var last =
        jdbc.queryForObject(
            "select p.id::text from appointment p join account a on a.id = p.account_id where a.username = 'anquan'",
            String.class);
    var refused =
        administrators
            .secadmin()
            .post("/api/gateway/v1/appointments/" + last + "/end", Map.of("why", "试试"));
    assertThat(refused.code()).isEqualTo("gateway.administrator.last");
  }

  private String errors(String role, String area, String unit) {
    return administrators.appoint(id, role, area, unit).json().path("errors").toString();
  }

  private tools.jackson.databind.JsonNode held() {
    return administrators.sysadmin().get(ACCOUNTS + id).json().path("appointments");
  }

  private java.util.List<String> acts() {
    return administrators
        .sysadmin()
        .get(ACCOUNTS + id)
        .json()
        .path("acts")
        .findValuesAsString("kind");
  }
}
