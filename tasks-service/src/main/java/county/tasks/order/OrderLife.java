package county.tasks.order;

import static county.tasks.order.OrderLife.Action.ACCEPT;
import static county.tasks.order.OrderLife.Action.ACKNOWLEDGE;
import static county.tasks.order.OrderLife.Action.ASK_EXTENSION;
import static county.tasks.order.OrderLife.Action.CLEAR;
import static county.tasks.order.OrderLife.Action.ESCALATE;
import static county.tasks.order.OrderLife.Action.GRANT_EXTENSION;
import static county.tasks.order.OrderLife.Action.INSTRUCT;
import static county.tasks.order.OrderLife.Action.REFUSE_EXTENSION;
import static county.tasks.order.OrderLife.Action.REPLY;
import static county.tasks.order.OrderLife.Action.SEND_BACK;
import static county.tasks.order.OrderLife.State.ACKNOWLEDGED;
import static county.tasks.order.OrderLife.State.CLEARED;
import static county.tasks.order.OrderLife.State.OPEN;
import static county.tasks.order.OrderLife.State.REPLIED;

import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of an order: acknowledged and replied to by the unit, accepted or sent back by the
 * county, raised a level while nobody replies, cleared by acceptance, by the county, or by the
 * event that settles it. Source: PLAN_19_1.
 */
final class OrderLife {

  enum State {
    OPEN("待签收"),
    ACKNOWLEDGED("已签收"),
    REPLIED("已回复待核"),
    CLEARED("已销号");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  enum Action {
    ACKNOWLEDGE("签收"),
    REPLY("回复"),
    ACCEPT("核验通过"),
    SEND_BACK("退回"),
    ASK_EXTENSION("申请延期"),
    GRANT_EXTENSION("同意延期"),
    REFUSE_EXTENSION("不同意延期"),
    ESCALATE("提级"),
    INSTRUCT("登记批示"),
    CLEAR("销号");

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
          .from(OPEN).on(ACKNOWLEDGE).to(ACKNOWLEDGED).by("tasks:order:acknowledge").when(OrderLife::byTheResponsibleUnit)
          .from(ACKNOWLEDGED).on(REPLY).to(REPLIED).by("tasks:order:reply").when(OrderLife::byTheResponsibleUnit)
          .from(REPLIED).on(ACCEPT).to(CLEARED).by("tasks:order:verify").when(OrderLife::notOwnReply)
          .from(REPLIED).on(SEND_BACK).to(ACKNOWLEDGED).by("tasks:order:verify").when(OrderLife::notOwnReply)
          .from(OPEN, ACKNOWLEDGED).on(ASK_EXTENSION).by("tasks:order:reply").when(OrderLife::byTheResponsibleUnit, OrderLife::noExtensionAsked)
          .from(OPEN, ACKNOWLEDGED).on(GRANT_EXTENSION).by("tasks:order:verify").when(OrderLife::extensionAsked)
          .from(OPEN, ACKNOWLEDGED).on(REFUSE_EXTENSION).by("tasks:order:verify").when(OrderLife::extensionAsked)
          .from(OPEN, ACKNOWLEDGED).on(ESCALATE).by("tasks:order:escalate").when(OrderLife::canBeRaised)
          .from(OPEN, ACKNOWLEDGED, REPLIED).on(INSTRUCT).by("tasks:order:instruct")
          .from(OPEN, ACKNOWLEDGED).on(CLEAR).to(CLEARED).by("tasks:order:clear")
          .end();
      // spotless:on

  /**
   * What the guards look at.
   *
   * @param byResponsibleUnit whether the actor works for the unit the order is addressed to
   * @param actor id of whoever acts
   * @param repliedBy id of whoever replied
   * @param extensionAsked whether an extension waits for an answer
   */
  record Situation(
      boolean byResponsibleUnit,
      String actor,
      @Nullable String repliedBy,
      boolean extensionAsked,
      OrderLevel level) {}

  private OrderLife() {}

  private static Optional<Refusal> byTheResponsibleUnit(Situation now) {
    return unless(now.byResponsibleUnit(), "tasks.order.not-responsible", "只有责任单位才能签收和办理督办单。");
  }

  private static Optional<Refusal> notOwnReply(Situation now) {
    return unless(
        !now.actor().equals(now.repliedBy()), "tasks.order.own-reply", "回复人不能核验自己的回复，请由他人核验。");
  }

  private static Optional<Refusal> noExtensionAsked(Situation now) {
    return unless(!now.extensionAsked(), "tasks.order.extension-waiting", "已有一份延期申请在等待答复，不能重复申请。");
  }

  private static Optional<Refusal> extensionAsked(Situation now) {
    return unless(now.extensionAsked(), "tasks.order.no-extension", "没有待答复的延期申请。");
  }

  private static Optional<Refusal> canBeRaised(Situation now) {
    return unless(now.level().next().isPresent(), "tasks.order.highest-level", "已经是最高一级（红色）督办。");
  }

  private static Optional<Refusal> unless(boolean holds, String code, String detail) {
    return holds ? Optional.empty() : Optional.of(Refusal.guard(code, detail));
  }
}
