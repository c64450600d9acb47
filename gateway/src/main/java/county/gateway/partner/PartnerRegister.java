package county.gateway.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clients as the door knows them: looked up at most once a minute, so one that was disabled or
 * lost a grant stands outside within one.
 */
@Component
class PartnerRegister {

  private static final String SELECT =
      """
      select c.*,
        (select array_agg(g.name) from partner_grant g where g.partner_id = c.id and g.kind = 'SCOPE') as scopes,
        (select array_agg(g.name) from partner_grant g where g.partner_id = c.id and g.kind = 'FIELD') as fields
      from partner_client c where
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final LoadingCache<String, Optional<Partner>> known;

  PartnerRegister(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(clientId -> transaction.execute(status -> find(clientId)));
  }

  /** Today by the system clock: access from outside does not follow a demonstration's date. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
  }

  /** The client, if it may call today. */
  Optional<Partner> open(String clientId) {
    return Optional.ofNullable(known.get(clientId))
        .flatMap(found -> found)
        .filter(partner -> partner.isOpen(today()));
  }

  void forget() {
    known.invalidateAll();
  }

  /** In the open transaction. */
  Optional<Partner> find(String clientId) {
    return jdbc.sql(SELECT + "c.client_id = ?")
        .param(clientId)
        .query(PartnerRegister::partner)
        .optional();
  }

  /** In the open transaction. */
  Optional<Partner> find(UUID id) {
    return jdbc.sql(SELECT + "c.id = ?").param(id).query(PartnerRegister::partner).optional();
  }

  private static Partner partner(ResultSet row, int number) throws SQLException {
    return new Partner(
        row.getObject("id", UUID.class),
        row.getString("client_id"),
        row.getString("name"),
        row.getString("unit"),
        row.getBoolean("enabled"),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getInt("requests_per_minute"),
        row.getInt("batches_per_day"),
        row.getInt("megabytes_per_day"),
        names(row, "scopes"),
        names(row, "fields"),
        row.getBoolean("demo"));
  }

  private static Set<String> names(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? Set.of()
        : Stream.of((String[]) array.getArray()).collect(Collectors.toSet());
  }
}
