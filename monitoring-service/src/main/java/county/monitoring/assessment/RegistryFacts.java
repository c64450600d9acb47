package county.monitoring.assessment;

import county.monitoring.risk.HouseholdFacts;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registry says about households. A column that is empty is a missing fact. */
@Component
class RegistryFacts {

  /** The newest statement of the newest period; net from its parts, else from the head's figure. */
  private static final String INCOMES =
      """
      select distinct on (household_id) household_id, claims, persons, agency, batch, source_row, observed, recorded_at,
             coalesce(wage + business + property + transfer - business_cost, per_capita * persons) as net
      from income where household_id = any(?::uuid[])
      order by household_id, period desc, recorded_at desc, id desc
      """;

  private static final String PEOPLE =
      """
      select household_id, max(recorded_at) as recorded_at, count(*) as persons,
             case when bool_and(health is not null) then count(*) filter (where health ~ '大病|慢性病') end as ill,
             case when bool_and(health is not null) then count(*) filter (where health ~ '残疾') end as disabled,
             case when bool_and(labour is not null)
               then count(*) filter (where labour in ('普通劳动力', '技能劳动力', '弱劳动力或半劳动力')) end as labourers
      from person where household_id = any(?::uuid[]) and left_on is null group by household_id
      """;

  private static final String LIVING =
      """
      select distinct on (household_id, name) household_id, name, value, agency, batch, source_row, observed, recorded_at
      from living_fact where household_id = any(?::uuid[]) and name in ('是否危房户', '是否解决安全饮用水')
      order by household_id, name, recorded_at desc, id desc
      """;

  private static final String DANGEROUS_HOUSE = "是否危房户";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  RegistryFacts(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An income with the number of persons it was stated for. */
  record Stated(HouseholdFacts.Income facts, Fact<Integer> persons) {}

  Map<UUID, Stated> incomes(UUID[] households) {
    var found = new HashMap<UUID, Stated>();
    jdbc.sql(INCOMES)
        .param(households)
        .query((row, n) -> found.put(household(row), income(row)))
        .list();
    return found;
  }

  /** Members by their state; their number as the income statement counts it, if there is one. */
  Map<UUID, HouseholdFacts.People> people(UUID[] households, Map<UUID, Stated> incomes) {
    var found = new HashMap<UUID, HouseholdFacts.People>();
    jdbc.sql(PEOPLE)
        .param(households)
        .query((row, n) -> found.put(household(row), people(row, incomes.get(household(row)))))
        .list();
    return found;
  }

  Map<UUID, HouseholdFacts.Living> living(UUID[] households) {
    var house = new HashMap<UUID, Fact<Boolean>>();
    var water = new HashMap<UUID, Fact<Boolean>>();
    jdbc.sql(LIVING)
        .param(households)
        .query(
            (row, n) ->
                row.getString("name").equals(DANGEROUS_HOUSE)
                    ? house.put(household(row), answered(row, "住房是否不安全", "是"))
                    : water.put(household(row), answered(row, "饮水是否不安全", "否")))
        .list();
    var found = new HashMap<UUID, HouseholdFacts.Living>();
    for (var id : households) {
      found.put(
          id,
          new HouseholdFacts.Living(
              house.getOrDefault(id, HouseholdFacts.Living.UNKNOWN.unsafeHouse()),
              water.getOrDefault(id, HouseholdFacts.Living.UNKNOWN.unsafeWater()),
              HouseholdFacts.Living.UNKNOWN.suddenEvent()));
    }
    return found;
  }

  private static Stated income(ResultSet row) throws SQLException {
    var unknown = HouseholdFacts.Income.UNKNOWN;
    return new Stated(
        new HouseholdFacts.Income(
            money(row, "net", unknown.net()), money(row, "claims", unknown.claims())),
        known(row, HouseholdFacts.People.UNKNOWN.persons().label(), row.getInt("persons")));
  }

  private HouseholdFacts.People people(ResultSet row, @Nullable Stated income) throws SQLException {
    var unknown = HouseholdFacts.People.UNKNOWN;
    return new HouseholdFacts.People(
        income == null ? count(row, "persons", unknown.persons()) : income.persons(),
        count(row, "ill", unknown.ill()),
        count(row, "disabled", unknown.disabled()),
        count(row, "labourers", unknown.labourers()),
        unknown.working());
  }

  /** A count of registered members: the registry itself is its source. */
  private Fact<Integer> count(ResultSet row, String column, Fact<Integer> unknown)
      throws SQLException {
    var value = row.getObject(column, Long.class);
    if (value == null) {
      return unknown;
    }
    var recorded = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    return new Fact.Known<>(
        unknown.label(),
        Math.toIntExact(value),
        Optional.empty(),
        clock.dateOf(recorded),
        recorded);
  }

  private static Fact<Money> money(ResultSet row, String column, Fact<Money> unknown)
      throws SQLException {
    var fen = row.getObject(column, Long.class);
    return fen == null ? unknown : known(row, unknown.label(), new Money(fen));
  }

  /** Whether the statement is the answer that is bad news. */
  private static Fact<Boolean> answered(ResultSet row, String label, String bad)
      throws SQLException {
    return known(row, label, row.getString("value").equals(bad));
  }

  private static <T> Fact<T> known(ResultSet row, String label, T value) throws SQLException {
    return Fact.known(
        label,
        value,
        new Source(row.getString("agency"), row.getString("batch"), row.getInt("source_row")),
        row.getObject("observed", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static UUID household(ResultSet row) throws SQLException {
    return row.getObject("household_id", UUID.class);
  }
}
