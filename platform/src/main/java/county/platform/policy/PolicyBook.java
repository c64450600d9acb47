package county.platform.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clauses that rules cite, with their verbatim text. Immutable. */
public final class PolicyBook {

  /** Whether software applies a clause, people do, or it is no business of this suite. */
  public enum Status {
    IMPLEMENTED,
    MANUAL,
    OUT_OF_SCOPE
  }

  /**
   * @param id {@code PLAN_4_12} for clause 4.12 of the plan; national rules likewise
   * @param document number and title
   * @param why one line for the status
   */
  public record Clause(String id, String document, String text, Status status, String why) {}

  private final Map<String, Clause> clauses;

  private PolicyBook(Map<String, Clause> clauses) {
    this.clauses = clauses;
  }

  /**
   * @throws IllegalArgumentException when an id occurs twice
   */
  public static PolicyBook of(List<Clause> clauses) {
    var byId = new LinkedHashMap<String, Clause>();
    for (var clause : clauses) {
      if (byId.put(clause.id(), clause) != null) {
        throw new IllegalArgumentException(
            "the clause " + clause.id() + " stands twice in the book");
      }
    }
    return new PolicyBook(byId);
  }

  public Optional<Clause> find(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  public Collection<Clause> all() {
    return List.copyOf(clauses.values());
  }
}
