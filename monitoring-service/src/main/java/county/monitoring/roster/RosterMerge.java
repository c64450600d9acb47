package county.monitoring.roster;

import county.monitoring.batch.Batch;
import county.monitoring.roster.RosterMatching.Matched;
import county.monitoring.roster.RosterMatching.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Merges matched rows into the registry by sets: COPY into staging, then one statement for each
 * table. Rows that say nothing new change nothing.
 */
@Component
class RosterMerge {

  private final JdbcClient jdbc;
  private final RosterStaging staging;

  RosterMerge(JdbcClient jdbc, RosterStaging staging) {
    this.jdbc = jdbc;
    this.staging = staging;
  }

  /** What merging changed; rows that changed nothing are in neither number. */
  record Merged(long created, long updated, Set<UUID> changedHouseholds) {}

  Merged merge(Batch batch, String agency, Matched matched) {
    var sourceRows = staging.fill(batch, matched.persons());
    run(batch, agency, RosterSql.INSERT_HOUSEHOLDS);
    run(batch, agency, RosterSql.FORGET_OLD_NAMES);
    run(batch, agency, RosterSql.INSERT_PERSONS);
    var persons = Set.copyOf(ids(batch, agency, RosterSql.UPDATE_PERSONS));
    run(batch, agency, RosterSql.INSERT_GRAMS);
    var households = new HashSet<>(ids(batch, agency, RosterSql.UPDATE_HOUSEHOLDS));
    households.addAll(ids(batch, agency, RosterSql.INSERT_INCOMES));
    households.addAll(ids(batch, agency, RosterSql.INSERT_LIVING));
    run(batch, agency, RosterSql.INSERT_LAYERS);
    staging.clear(batch);

    long created = matched.persons().stream().filter(Person::fresh).count();
    long updated =
        matched.persons().stream()
            .filter(person -> !person.fresh())
            .filter(
                person ->
                    persons.contains(person.id())
                        || households.contains(person.household().id())
                            && sourceRows.contains(person.prepared().row().row()))
            .count();
    matched.persons().stream()
        .filter(person -> person.fresh() || persons.contains(person.id()))
        .forEach(person -> households.add(person.household().id()));
    return new Merged(created, updated, households);
  }

  private void run(Batch batch, String agency, String sql) {
    statement(batch, agency, sql).update();
  }

  private List<UUID> ids(Batch batch, String agency, String sql) {
    return statement(batch, agency, sql).query(UUID.class).list();
  }

  private JdbcClient.StatementSpec statement(Batch batch, String agency, String sql) {
    return jdbc.sql(sql)
        .param("batch", batch.seq())
        .param("batchNo", batch.no())
        .param("batchLabel", batch.no() + " " + batch.fileName())
        .param("agency", agency)
        .param("observed", batch.dataDate())
        .param("period", String.valueOf(batch.dataDate().getYear()));
  }
}
