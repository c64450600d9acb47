package county.platform.policy;

/**
 * A fact or amount that a rule would have needed.
 *
 * @param fact name of the fact or key of the amount
 * @param owedBy name of the agency that has to supply it
 */
public record MissingFact(String fact, String label, String owedBy) {}
