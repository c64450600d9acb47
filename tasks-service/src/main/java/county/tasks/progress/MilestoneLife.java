package county.tasks.progress;

import static county.tasks.progress.MilestoneLife.Action.ACCEPT;
import static county.tasks.progress.MilestoneLife.Action.CHANGE;
import static county.tasks.progress.MilestoneLife.Action.COMPLETE;
import static county.tasks.progress.MilestoneLife.Action.CONFIRM;
import static county.tasks.progress.MilestoneLife.Action.DROP;
import static county.tasks.progress.MilestoneLife.Action.REPORT;
import static county.tasks.progress.MilestoneLife.Action.RESUME;
import static county.tasks.progress.MilestoneLife.Action.SEND_BACK;
import static county.tasks.progress.MilestoneLife.Action.SUSPEND;
import static county.tasks.progress.MilestoneLife.State.ACCEPTED;
import static county.tasks.progress.MilestoneLife.State.ACTIVE;
import static county.tasks.progress.MilestoneLife.State.DROPPED;
import static county.tasks.progress.MilestoneLife.State.PROPOSED;
import static county.tasks.progress.MilestoneLife.State.REPORTED;
import static county.tasks.progress.MilestoneLife.State.RETURNED;
import static county.tasks.progress.MilestoneLife.State.SUSPENDED;

import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a milestone: proposed by the plan or the unit, in force once the county confirmed it,
 * reported as done with evidence, accepted or sent back. Source: PLAN_19_5.
 */
final class MilestoneLife {

  enum State {
    PROPOSED("待确认"),
    ACTIVE("进行中"),
    REPORTED("已报完成待验收"),
    RETURNED("已退回"),
    ACCEPTED("已验收"),
    SUSPENDED("已中止"),
    DROPPED("已取消");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  enum Action {
    CONFIRM("确认"),
    CHANGE("调整"),
    REPORT("报送进度"),
    COMPLETE("报送完成"),
    ACCEPT("验收"),
    SEND_BACK("退回"),
    SUSPEND("中止"),
    RESUME("恢复"),
    DROP("取消");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static final Transitions<State, Action, Situation> TRANSITIONS =
      // spotless:off
      Transitions.<State, Action, Situation>of(State.class, Action.class)
          .from(PROPOSED).on(CONFIRM).to(ACTIVE).by("tasks:milestone:decide").when(MilestoneLife::notOwnEntry)
          .from(PROPOSED, ACTIVE, RETURNED).on(CHANGE).by("tasks:milestone:decide")
          .from(ACTIVE, RETURNED).on(REPORT).by("tasks:milestone:report").when(MilestoneLife::byOwnUnit)
          .from(ACTIVE, RETURNED).on(COMPLETE).to(REPORTED).by("tasks:milestone:report").when(MilestoneLife::byOwnUnit)
          .from(REPORTED).on(ACCEPT).to(ACCEPTED).by("tasks:milestone:decide").when(MilestoneLife::notOwnReport)
          .from(REPORTED).on(SEND_BACK).to(RETURNED).by("tasks:milestone:decide").when(MilestoneLife::notOwnReport)
          .from(ACTIVE, RETURNED, REPORTED).on(SUSPEND).to(SUSPENDED).by("tasks:milestone:decide")
          .from(SUSPENDED).on(RESUME).to(ACTIVE).by("tasks:milestone:decide")
          .from(PROPOSED, ACTIVE, RETURNED, SUSPENDED).on(DROP).to(DROPPED).by("tasks:milestone:decide")
          .end();
      // spotless:on

  /**
   * What the guards look at.
   *
   * @param byOwnUnit whether the actor works for the unit of the milestone
   */
  record Situation(
      boolean byOwnUnit, String actor, String enteredBy, @Nullable String reportedBy) {}

  private MilestoneLife() {}

  private static Optional<Refusal> byOwnUnit(Situation now) {
    return unless(now.byOwnUnit(), "tasks.milestone.other-unit", "只有责任单位才能报送自己的节点。");
  }

  private static Optional<Refusal> notOwnEntry(Situation now) {
    return unless(
        !now.actor().equals(now.enteredBy()), "tasks.milestone.own-entry", "录入人不能确认自己录入的节点。");
  }

  private static Optional<Refusal> notOwnReport(Situation now) {
    return unless(
        !now.actor().equals(now.reportedBy()),
        "tasks.milestone.own-report",
        "报送人不能验收自己报送的节点，请由他人验收。");
  }

  private static Optional<Refusal> unless(boolean holds, String code, String detail) {
    return holds ? Optional.empty() : Optional.of(Refusal.guard(code, detail));
  }
}
