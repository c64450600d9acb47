package county.tasks.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MilestoneRepository extends JpaRepository<Milestone, UUID> {

  /** The last row of each series whose due date has passed. */
  @Query(
      """
      select m from Milestone m where m.cycle <> ONCE and m.dueOn < ?1
        and not exists (select 1 from Milestone later where later.series = m.series and later.dueOn > m.dueOn)
      order by m.id
      """)
  List<Milestone> findEndedSeries(LocalDate day);

  @Query(
      "select m from Milestone m where m.state = PROPOSED and m.origin = PLAN and m.clauseId in ?1 order by m.id")
  List<Milestone> findProposedByPlan(List<String> clauses);
}
