package county.gateway.partner;

import county.platform.web.PartnerCatalogue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sandbox clients of the demonstration, whose secret everybody knows: one for each agency that
 * hands in a feed. In the demo profile only; anywhere else the door does not open while one is in
 * the database.
 */
@Component
@Profile("demo")
class DemoPartner implements SmartInitializingSingleton {

  private static final String SECRET = "Demo-Partner@2021!";

  private record Sandbox(int number, String clientId, String unit, String unitName) {

    UUID id() {
      return new UUID(0x7000, 0x8000_0000_0000_0000L + number);
    }
  }

  private static final List<Sandbox> SANDBOXES =
      List.of(
          new Sandbox(1, "demo-yibao", "medical-insurance", "医保局"),
          new Sandbox(2, "demo-jiaoyu", "education", "教育局"),
          new Sandbox(3, "demo-zhujian", "housing", "住建局"));

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
    transaction.executeWithoutResult(status -> SANDBOXES.forEach(this::add));
  }

  private void add(Sandbox sandbox) {
    jdbc.sql(
            """
            insert into unit (code, name, origin) values (?, ?, 'PLAN') on conflict (code) do nothing
            """)
        .params(sandbox.unit(), sandbox.unitName())
        .update();
    int added =
        jdbc.sql(
                """
                insert into partner_client (id, client_id, name, unit, contact, valid_to, demo)
                values (?, ?, ?, ?, '演示', ?, true) on conflict (client_id) do nothing
                """)
            .params(
                sandbox.id(),
                sandbox.clientId(),
                sandbox.unitName() + "沙箱（演示）",
                sandbox.unit(),
                LAST_DAY)
            .update();
    if (added == 1) {
      secrets.replace(sandbox.id(), SECRET, clock.instant());
    }
    GrantWish.scopesOf(catalogue, sandbox.unit()).forEach(scope -> grant(sandbox, "SCOPE", scope));
    GrantWish.fieldsOf(catalogue).forEach(field -> grant(sandbox, "FIELD", field));
  }

  private void grant(Sandbox sandbox, String kind, String name) {
    jdbc.sql(
            """
            insert into partner_grant (partner_id, kind, name, granted_by) values (?, ?, ?, 'system:demo')
            on conflict do nothing
            """)
        .params(sandbox.id(), kind, name)
        .update();
  }
}
