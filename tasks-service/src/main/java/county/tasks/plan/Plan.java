package county.tasks.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan as a tree: parts in the order of the text, their tasks, and for one task its clauses.
 *
 * @param document title and number of the document
 * @param clauses how many clauses all tasks have together
 */
record Plan(String document, String issuer, LocalDate issued, int clauses, List<Part> parts) {

  /** One of the five parts, e.g. （一）全面建立健全巩固拓展脱贫攻坚成果长效机制. */
  record Part(String title, List<Task> tasks) {}

  /**
   * One of the 21 tasks.
   *
   * @param lead the unit in charge (牵头单位)
   * @param responsible the other responsible units (责任单位), as the plan names them
   * @param deadlines how many clauses have a date
   */
  record Task(
      int no,
      String part,
      String title,
      String lead,
      List<String> responsible,
      int clauses,
      int deadlines) {}

  /** A task with its clauses; their texts joined give the text of the task back. */
  record TaskText(Task task, List<Clause> clauses) {}

  /**
   * One clause, word for word.
   *
   * @param reference the id that findings and orders cite, e.g. {@code PLAN_2_3}
   * @param kind what can be tracked about it: mechanism, deliverable, target, budget, rule, action,
   *     principle or status
   * @param mechanisms S01 to S58, see docs/mechanisms.md
   * @param deadlineBasis whether the date stands in the text or was inferred
   */
  record Clause(
      String id,
      String reference,
      String text,
      String kind,
      List<String> mechanisms,
      Optional<String> metric,
      Optional<String> comparison,
      Optional<BigDecimal> target,
      Optional<String> targetUnit,
      Optional<LocalDate> deadline,
      Optional<String> deadlineBasis) {}
}
