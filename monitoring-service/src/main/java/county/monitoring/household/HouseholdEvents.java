package county.monitoring.household;

import county.monitoring.events.Published.HouseholdChanged;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.SealedIdentity;
import county.platform.event.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the other services how households are now; within the transaction that changed them. */
@Component
public class HouseholdEvents {

  private static final String HOUSEHOLDS =
      "select id, no, area, kind, head_name from household where id = any(:households) order by id";

  private static final String PERSONS =
      """
      select id, household_id, name, relation, birth_date, id_cipher from person where household_id = any(:households) and left_on is null
      order by (relation = '户主') desc, birth_date, id
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final SealedIdentity.Sealer sealer;
  private final Outbox outbox;

  HouseholdEvents(
      JdbcClient jdbc, FieldCipher cipher, SealedIdentity.Sealer sealer, Outbox outbox) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.sealer = sealer;
    this.outbox = outbox;
  }

  /** One {@code household-changed} for each household, as it stands in the open transaction. */
  public void changed(Collection<UUID> households) {
    if (households.isEmpty()) {
      return;
    }
    var ids = households.toArray(UUID[]::new);
    var persons =
        jdbc
            .sql(PERSONS)
            .param("households", ids)
            .query((row, n) -> Map.entry(row.getObject("household_id", UUID.class), person(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    outbox.appendAll(
        jdbc.sql(HOUSEHOLDS)
            .param("households", ids)
            .query((row, n) -> changed(row, persons))
            .list());
  }

  private static HouseholdChanged changed(
      ResultSet row, Map<UUID, List<HouseholdChanged.Person>> persons) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new HouseholdChanged(
        id,
        row.getString("no"),
        row.getString("area"),
        row.getString("kind"),
        row.getString("head_name"),
        persons.getOrDefault(id, List.of()));
  }

  private HouseholdChanged.Person person(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new HouseholdChanged.Person(
        id,
        row.getString("name"),
        row.getString("relation"),
        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
        Optional.ofNullable(row.getBytes("id_cipher")).map(bytes -> travelling(id, bytes)));
  }

  private SealedIdentity travelling(UUID person, byte[] atRest) {
    var given = cipher.open("person", "id_cipher", person, atRest);
    return sealer.seal("id-number", person, given.substring(0, 18));
  }
}
