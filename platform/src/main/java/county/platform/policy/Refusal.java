package county.platform.policy;

import java.util.Optional;

/**
 * Why something was not done. Data, not an exception.
 *
 * @param code stable, {@code <service>.<noun>.<reason>}
 * @param detail Chinese sentence for the user
 * @param clause id of the clause that forbids it
 */
public record Refusal(String code, String detail, Kind kind, Optional<String> clause) {

  /** STATE: its state does not offer this (409). GUARD: a condition is not met (422). */
  public enum Kind {
    STATE,
    GUARD
  }

  public static Refusal state(String code, String detail) {
    return new Refusal(code, detail, Kind.STATE, Optional.empty());
  }

  public static Refusal guard(String code, String detail) {
    return new Refusal(code, detail, Kind.GUARD, Optional.empty());
  }

  public Refusal citing(String clauseId) {
    return new Refusal(code, detail, kind, Optional.of(clauseId));
  }
}
