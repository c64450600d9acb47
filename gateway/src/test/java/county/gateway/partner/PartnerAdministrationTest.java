package county.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Administrators;
import county.gateway.Desk;
import county.gateway.DoorTest;
import county.gateway.Partners;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PartnerAdministrationTest extends DoorTest {

  private static final String PARTNERS = "/api/gateway/v1/partners";
  private static final String ACCESS = "/api/gateway/v1/partner-access";

  @Autowired private JdbcTemplate jdbc;
  private Administrators administrators;
  private String clientId = "";
  private String id = "";
  private Partners partner = new Partners(0, "", "");

  @BeforeEach
  void aNewClient() {
    jdbc.update("delete from login_attempt");
    administrators = Administrators.at(port);
    clientId = "c" + Ids.next().toString().substring(24);
    var made =
        administrators
            .sysadmin()
            .post(
                PARTNERS,
                Map.of(
                    "clientId",
                    clientId,
                    "name",
                    "医保核心系统",
                    "unit",
                    "medical-insurance",
                    "contact",
                    "李工"));
    assertThat(made.status()).isEqualTo(201);
    id = made.json().path("id").asString();
    partner = new Partners(port, clientId, made.json().path("clientSecret").asString());
  }

  private Desk.Answer grant(List<String> scopes, LocalDate validTo, int requestsPerMinute) {
    return administrators
        .secadmin()
        .put(
            PARTNERS + "/" + id + "/grants",
            Map.of(
                "scopes",
                scopes,
                "fields",
                List.of("batch.counts"),
                "validTo",
                validTo,
                "requestsPerMinute",
                requestsPerMinute,
                "batchesPerDay",
                5,
                "megabytesPerDay",
                100));
  }

  private void grant() {
    assertThat(grant(List.of("feed:medical:write"), LocalDate.now().plusYears(1), 600).status())
        .isEqualTo(200);
  }

  @Test
  void itTakesTwoAdministratorsToLetAClientIn() {
    assertThat(partner.ask("").status()).as("made, not granted").isEqualTo(401);
    assertThat(administrators.sysadmin().put(PARTNERS + "/" + id + "/grants", Map.of()).status())
        .isEqualTo(403);
    grant();
    var own = desk().bearing(partner.token()).get(ACCESS).json();
    assertThat(own.path("scopes").toString()).isEqualTo("[\"feed:medical:write\"]");
    assertThat(own.path("fields").toString()).isEqualTo("[\"batch.counts\"]");
  }

  @Test
  void theSecretStandsNowhereInClearAndIsShownOnce() {
    assertThat(partner.secret()).startsWith("county_").hasSizeGreaterThan(40);
    var view = administrators.sysadmin().get(PARTNERS + "/" + id).json().toString();
    assertThat(view).doesNotContain(partner.secret());
    assertThat(
            jdbc.queryForObject(
                "select octet_length(hash) from partner_secret where partner_id = ?::uuid",
                Integer.class,
                id))
        .isEqualTo(32);
  }

  @Test
  void onlyFeedsOfItsUnitAndKnownFieldsCanBeGranted() {
    var offers = administrators.secadmin().get(PARTNERS + "/" + id + "/offers").json();
    assertThat(offers.path("scopes").findValuesAsString("name"))
        .contains("feed:medical:write", "feed:medical:read");
    var wrong =
        administrators
            .secadmin()
            .put(
                PARTNERS + "/" + id + "/grants",
                Map.of(
                    "scopes",
                    List.of("feed:unheard:write"),
                    "fields",
                    List.of("batch.uploadedBy"),
                    "validTo",
                    LocalDate.now().minusDays(1),
                    "requestsPerMinute",
                    0,
                    "batchesPerDay",
                    5,
                    "megabytesPerDay",
                    100));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("errors")).hasSize(4);
  }

  @Test
  void aRotatedSecretHasAnHeirAndBothCountForAWhile() {
    grant();
    var rotated =
        administrators
            .sysadmin()
            .post(PARTNERS + "/" + id + "/secret-rotation", Map.of("overlapHours", 24));
    var next = new Partners(port, clientId, rotated.json().path("clientSecret").asString());
    assertThat(partner.ask("").status()).isEqualTo(200);
    assertThat(next.ask("").status()).isEqualTo(200);
    jdbc.update(
        "update partner_secret set expires_at = now() - interval '1 second' where partner_id = ?::uuid and expires_at is not null",
        id);
    assertThat(partner.ask("").status()).isEqualTo(401);
    assertThat(next.ask("").status()).isEqualTo(200);
    var atOnce =
        administrators
            .sysadmin()
            .post(PARTNERS + "/" + id + "/secret-rotation", Map.of("overlapHours", 0));
    assertThat(next.ask("").status()).isEqualTo(401);
    assertThat(
            new Partners(port, clientId, atOnce.json().path("clientSecret").asString())
                .ask("")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aDisabledClientIsOutWithItsTokenAndComesBack() {
    grant();
    var token = partner.token();
    var path = PARTNERS + "/" + id;
    assertThat(administrators.secadmin().post(path + "/disablement", Map.of("why", "泄露")).status())
        .isEqualTo(200);
    assertThat(desk().bearing(token).get(ACCESS).status()).isEqualTo(401);
    assertThat(partner.ask("").status()).isEqualTo(401);
    administrators.sysadmin().post(path + "/enablement", Map.of());
    assertThat(desk().bearing(token).get(ACCESS).status()).isEqualTo(200);
    var view = administrators.sysadmin().get(path).json();
    assertThat(view.path("acts").findValuesAsString("kind"))
        .containsExactly("ENABLED", "DISABLED", "GRANTED", "CREATED");
  }

  @Test
  void aClientIsOverAfterItsLastDay() {
    grant();
    var token = partner.token();
    grant(List.of("feed:medical:write"), LocalDate.now().plusDays(1), 600);
    jdbc.update(
        "update partner_client set valid_to = current_date - 2 where client_id = ?", clientId);
    administrators.secadmin().post(PARTNERS + "/" + id + "/disablement", Map.of("why", "到期核对"));
    administrators.sysadmin().post(PARTNERS + "/" + id + "/enablement", Map.of());
    assertThat(partner.ask("").status()).isEqualTo(401);
    assertThat(desk().bearing(token).get(ACCESS).status()).isEqualTo(401);
    assertThat(
            administrators
                .sysadmin()
                .get(PARTNERS + "/" + id)
                .json()
                .at("/client/state")
                .asString())
        .isEqualTo("EXPIRED");
  }

  @Test
  void requestsAreCountedPerMinute() {
    assertThat(grant(List.of("feed:medical:read"), LocalDate.now().plusYears(1), 3).status())
        .isEqualTo(200);
    var program = desk().bearing(partner.token());
    for (int call = 0; call < 3; call++) {
      assertThat(program.get(ACCESS).status()).isEqualTo(200);
    }
    var refused = program.get(ACCESS);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("gateway.rate.exceeded");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void aTakenBackGrantIsGoneFromTokensThatAreOut() {
    grant();
    var program = desk().bearing(partner.token());
    grant(List.of("feed:medical:read"), LocalDate.now().plusYears(1), 600);
    assertThat(program.get(ACCESS).json().path("scopes")).isEmpty();
  }

  @Test
  void theSandboxKeepsItsSecretAndIsMarked() {
    var sandbox =
        jdbc.queryForObject(
            "select id::text from partner_client where client_id = 'demo-yibao'", String.class);
    assertThat(
            administrators
                .sysadmin()
                .post(PARTNERS + "/" + sandbox + "/secret-rotation", Map.of("overlapHours", 1))
                .code())
        .isEqualTo("gateway.partner.demo");
    assertThat(
            administrators
                .sysadmin()
                .get(PARTNERS + "/" + sandbox)
                .json()
                .at("/client/name")
                .asString())
        .contains("演示");
  }
}
