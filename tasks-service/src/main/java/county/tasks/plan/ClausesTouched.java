package county.tasks.plan;

import java.util.Collection;
import java.util.List;

/**
 * Something changed that the lights of these clauses rest on. Published inside the service, in the
 * transaction of the change.
 *
 * @param clauses numbers of clauses, 2.7
 */
public record ClausesTouched(List<String> clauses) {

  public ClausesTouched {
    clauses = List.copyOf(clauses);
  }

  public static ClausesTouched of(String clause) {
    return new ClausesTouched(List.of(clause));
  }

  public static ClausesTouched of(Collection<String> clauses) {
    return new ClausesTouched(List.copyOf(clauses));
  }
}
