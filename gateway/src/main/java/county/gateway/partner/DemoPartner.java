package county.gateway.partner;

import county.platform.web.PartnerCatalogue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sandbox client of the demonstration, whose secret everybody knows. In the demo profile only;
 * anywhere else the door does not open while it is in the database.
 */
@Component
@Profile("demo")
class DemoPartner implements SmartInitializingSingleton {

  static final String CLIENT_ID = "demo-yibao";
  static final String SECRET = "Demo-Partner@2021!";
  private static final String UNIT = "medical-insurance";
  private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PartnerSecrets secrets;
  private final PartnerCatalogue catalogue;
  private final InstantSource clock;

  DemoPartner(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PartnerSecrets secrets,
      PartnerCatalogue catalogue,
      @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.secrets = secrets;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> add());
  }

  private void add() {
    jdbc.sql(
            """
            insert into unit (code, name, origin) values (?, '医保局', 'PLAN') on conflict (code) do nothing
            """)
        .param(UNIT)
        .update();
    int added =
        jdbc.sql(
                """
                insert into partner_client (id, client_id, name, unit, contact, valid_to, demo)
                values (?, ?, '医保局沙箱（演示）', ?, '演示', ?, true) on conflict (client_id) do nothing
                """)
            .params(ID, CLIENT_ID, UNIT, LAST_DAY)
            .update();
    if (added == 1) {
      secrets.replace(ID, SECRET, clock.instant());
    }
    GrantWish.scopesOf(catalogue, UNIT).forEach(scope -> grant("SCOPE", scope));
    GrantWish.fieldsOf(catalogue).forEach(field -> grant("FIELD", field));
  }

  private void grant(String kind, String name) {
    jdbc.sql(
            """
            insert into partner_grant (partner_id, kind, name, granted_by) values (?, ?, ?, 'system:demo')
            on conflict do nothing
            """)
        .params(ID, kind, name)
        .update();
  }
}
