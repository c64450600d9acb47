package county.monitoring.roster;

import county.monitoring.batch.BatchRun;
import county.monitoring.batch.Chunk;
import county.monitoring.batch.Chunk.Applied;
import county.monitoring.batch.Counts;
import county.monitoring.household.HouseholdEvents;
import county.monitoring.household.NameGrams;
import county.platform.crypto.BlindIndex;
import county.platform.division.Divisions;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applies a step of a roster: finds out which persons and households are known, and merges the rows
 * into the registry.
 */
@Component
class RosterApplication {

  private final RosterMatching matching;
  private final RosterMerge merge;
  private final HouseholdEvents events;
  private final BlindIndex index;
  private final Divisions divisions;

  RosterApplication(
      RosterMatching matching,
      RosterMerge merge,
      HouseholdEvents events,
      BlindIndex index,
      Divisions divisions) {
    this.matching = matching;
    this.merge = merge;
    this.events = events;
    this.index = index;
    this.divisions = divisions;
  }

  /**
   * A row with what takes time to reckon.
   *
   * @param idIndex blind index of the identity number, if there is one
   * @param grams pieces of the name
   */
  record Prepared(RosterRow row, Optional<byte[]> idIndex, String grams) {}

  List<Prepared> prepare(Chunk chunk, RowReader reader) {
    return chunk.rows().stream()
        .map(row -> reader.read(row, (column, value, reason) -> {}))
        .map(Optional::orElseThrow)
        .map(this::prepared)
        .toList();
  }

  private Prepared prepared(RosterRow row) {
    var person = row.person();
    return new Prepared(
        row,
        person.idNumber().map(number -> index.of("id-number", number.normalised())),
        String.join(" ", NameGrams.of(person.name())));
  }

  Applied apply(BatchRun run, List<Prepared> rows) {
    var matched = matching.match(rows, run);
    var merged = merge.merge(run.batch(), agency(run.batch().unit()), matched);
    events.changed(merged.changedHouseholds());
    long kept = matched.persons().size();
    var counts =
        Counts.roster(
            merged.created(),
            merged.updated(),
            kept - merged.created() - merged.updated(),
            matched.ambiguous(),
            matched.rejected());
    return new Applied(counts, new BitSet());
  }

  private String agency(String unit) {
    return divisions.find(unit).map(township -> township.name()).orElse("乡村振兴局");
  }
}
