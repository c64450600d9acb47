package county.monitoring.assessment;

import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known about households on a day, for the rules: registry, incomes, living
 * conditions and the feeds. One statement for each kind of fact, however many households. Works in
 * the transaction of its caller.
 */
@Component
public class FactsReader {

  private static final String HOUSEHOLDS =
      "select id, kind, monitored, area from household where id = any(?::uuid[])";

  private final JdbcClient jdbc;
  private final RegistryFacts registry;
  private final List<FeedFacts> feeds;

  FactsReader(JdbcClient jdbc, RegistryFacts registry, List<FeedFacts> feeds) {
    this.jdbc = jdbc;
    this.registry = registry;
    this.feeds = feeds;
  }

  /** The facts of those households that exist in the caller's scope, in no certain order. */
  public List<HouseholdFacts> read(Collection<UUID> households, LocalDate asOf) {
    var ids = households.stream().distinct().toArray(UUID[]::new);
    var incomes = registry.incomes(ids);
    var people = registry.people(ids, incomes);
    var living = registry.living(ids);
    var said = feeds.stream().map(feed -> feed.of(List.of(ids), asOf)).toList();
    return jdbc.sql(HOUSEHOLDS).param(ids).query((row, n) -> head(row, asOf)).list().stream()
        .map(
            facts -> {
              var id = UUID.fromString(facts.subject());
              var income = incomes.get(id);
              var registered =
                  facts
                      .with(income == null ? HouseholdFacts.Income.UNKNOWN : income.facts())
                      .with(people.getOrDefault(id, HouseholdFacts.People.UNKNOWN))
                      .with(living.getOrDefault(id, HouseholdFacts.Living.UNKNOWN));
              return completed(registered, id, said);
            })
        .toList();
  }

  private static HouseholdFacts completed(
      HouseholdFacts registered, UUID id, List<Map<UUID, UnaryOperator<HouseholdFacts>>> said) {
    var facts = registered;
    for (var feed : said) {
      facts = feed.getOrDefault(id, UnaryOperator.identity()).apply(facts);
    }
    return facts;
  }

  private static HouseholdFacts head(ResultSet row, LocalDate asOf) throws SQLException {
    return HouseholdFacts.unknown(
            row.getString("id"),
            HouseholdKind.valueOf(row.getString("kind")),
            row.getString("area"),
            asOf)
        .whileMonitored(row.getBoolean("monitored"));
  }
}
