package county.tasks.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is responsible for a task or a clause.
 *
 * @param scope T2 for task 2, 2.7 for a clause with units of its own; a clause that follows its
 *     task shows the task's
 * @param own whether the clause has units of its own today
 * @param today who is responsible today, collective names spelt out
 * @param sets all sets that were ever in force, the latest first
 */
record Responsibility(String scope, boolean own, List<Duty> today, List<Period> sets) {

  /**
   * @param duty LEAD or RESPONSIBLE
   * @param leader the leader in charge, only beside the lead
   */
  record Duty(
      String unit,
      String unitName,
      String duty,
      Optional<String> person,
      Optional<String> leader) {}

  /** A set with the time it is in force and what decided it. */
  record Period(
      String scope,
      LocalDate from,
      Optional<LocalDate> to,
      String reason,
      String document,
      String changedBy,
      List<Duty> units) {}
}
