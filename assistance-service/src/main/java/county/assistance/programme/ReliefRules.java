package county.assistance.programme;

import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.RuleBook;
import county.platform.policy.Standards;
import java.util.List;
import java.util.stream.Stream;

/** The rules of 临时救助 in force, by path. The system computes and flags, people decide. */
public final class ReliefRules {

  private static final List<ReliefRule> BOTH =
      List.of(new SameEvent(), new ExclusiveBenefit(), new Ceiling(), new TownLimit());
  private static final List<ReliefRule> EMERGENCY =
      Stream.concat(Stream.of(new SuddenNeed()), BOTH.stream()).toList();
  private static final List<ReliefRule> SPENDING =
      Stream.concat(Stream.of(new LowIncome(), new Burden(), new Property()), BOTH.stream())
          .toList();

  /** A version stays here while a stored finding cites it. */
  public static final RuleBook BOOK =
      RuleBook.of(Stream.concat(EMERGENCY.stream(), SPENDING.stream()).distinct());

  private ReliefRules() {}

  /** All findings on a case, in a fixed order. */
  public static List<Finding> assess(ReliefFacts facts, Standards standards) {
    var rules = facts.path() == Path.EMERGENCY ? EMERGENCY : SPENDING;
    return rules.stream().map(rule -> rule.assess(facts, standards)).toList();
  }

  /** Whether granting goes against a finding, or beyond what is known. */
  public static boolean speaksAgainst(Finding finding) {
    return !finding.rule().equals(TownLimit.ID)
        && Stream.concat(EMERGENCY.stream(), SPENDING.stream())
            .filter(rule -> rule.id().equals(finding.rule()))
            .anyMatch(rule -> finding.outcome() != rule.wanted());
  }

  /** Who has to decide; the county while it cannot be told. */
  public static Level level(List<Finding> findings) {
    return findings.stream()
            .anyMatch(finding -> finding.rule().equals(TownLimit.ID) && finding.isMet())
        ? Level.TOWNSHIP
        : Level.COUNTY;
  }

  /** Whether the sum is known to be more than anybody may grant. */
  public static boolean isAboveCeiling(List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding -> finding.rule().equals(Ceiling.ID) && finding.outcome() == Outcome.NOT_MET);
  }
}
