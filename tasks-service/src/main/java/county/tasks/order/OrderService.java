package county.tasks.order;

import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.InvalidInput;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import county.tasks.limit.LimitBook;
import county.tasks.order.OrderLife.Action;
import county.tasks.order.OrderLife.Situation;
import county.tasks.plan.ClausesTouched;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about orders. Every step is kept with who, when, why and the deadline it had. */
@Service
public class OrderService {

  private final OrderRepository orders;
  private final OrderReader reader;
  private final OrderOpening opening;
  private final LimitBook limits;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final UnitBook units;
  private final StepBook steps;
  private final ApplicationEventPublisher inside;

  OrderService(
      OrderRepository orders,
      OrderReader reader,
      OrderOpening opening,
      LimitBook limits,
      Deadlines deadlines,
      BusinessClock clock,
      UnitBook units,
      StepBook steps,
      ApplicationEventPublisher inside) {
    this.orders = orders;
    this.reader = reader;
    this.opening = opening;
    this.limits = limits;
    this.deadlines = deadlines;
    this.clock = clock;
    this.units = units;
    this.steps = steps;
    this.inside = inside;
  }

  @Transactional(readOnly = true)
  Page<OrderView.Row> list(OrderFilter filter, @Nullable String sort, Paging paging) {
    return reader.list(filter, sort, paging);
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  OrderView get(UUID id, CurrentUser user) {
    return reader.view(require(id), user);
  }

  /** The county opens an order by hand: on an instruction, an inspection, a meeting's decision. */
  @Transactional
  OrderView open(OpenByHand wanted, CurrentUser user) {
    return reader.view(opening.byHand(wanted, user), user);
  }

  @Transactional
  Result<OrderView> acknowledge(UUID id, String plan, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.ACKNOWLEDGE,
        (order, now) -> order.acknowledge(plan, now, clock.now()),
        step -> step.saying(plan));
  }

  @Transactional
  Result<OrderView> reply(
      UUID id, String words, List<UUID> files, Optional<String> ifMatch, CurrentUser user) {
    var order = require(id);
    if (!order.kind().settlesItself() && files.isEmpty()) {
      throw InvalidInput.problem("files", "", "请上传证明整改情况的材料");
    }
    steps.requireFiles(files);
    return act(
        id,
        ifMatch,
        user,
        Action.REPLY,
        (reply, now) -> reply.reply(words, now, clock.today()),
        step -> step.saying(words).showing(files));
  }

  @Transactional
  Result<OrderView> accept(UUID id, String words, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.ACCEPT,
        (order, now) -> order.end(Action.ACCEPT, words, now, clock.now(), clock.today()),
        step -> step.saying(words));
  }

  @Transactional
  Result<OrderView> sendBack(UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.SEND_BACK,
        (order, now) -> order.sendBack(within(order.level()), now),
        step -> step.saying(reason));
  }

  @Transactional
  Result<OrderView> askExtension(
      UUID id, LocalDate until, String reason, Optional<String> ifMatch, CurrentUser user) {
    new InvalidInput()
        .require(until.isAfter(require(id).replyBy()), "until", until, "应晚于现在的回复期限")
        .require(until.isAfter(clock.today()), "until", until, "应晚于今天")
        .throwIfAny();
    return act(
        id,
        ifMatch,
        user,
        Action.ASK_EXTENSION,
        (order, now) -> order.askExtension(until, reason, now),
        step -> step.saying("申请延至 " + until + "：" + reason));
  }

  @Transactional
  Result<OrderView> answerExtension(
      UUID id, boolean granted, String reason, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        granted ? Action.GRANT_EXTENSION : Action.REFUSE_EXTENSION,
        (order, now) -> granted ? order.grantExtension(now) : order.refuseExtension(now),
        step -> step.saying(reason));
  }

  @Transactional
  Result<OrderView> escalate(UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.ESCALATE,
        (order, now) -> order.escalate(within(order.level().next().orElse(order.level())), now),
        step -> step.saying(reason));
  }

  /** A leader's instruction (批示) enters the same list. */
  @Transactional
  Result<OrderView> instruct(
      UUID id, String leader, String words, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.INSTRUCT,
        Order::instruct,
        step -> step.saying(leader + "批示：" + words));
  }

  @Transactional
  Result<OrderView> clear(UUID id, String because, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.CLEAR,
        (order, now) -> order.end(Action.CLEAR, because, now, clock.now(), clock.today()),
        step -> step.saying(because));
  }

  private Result<OrderView> act(
      UUID id,
      Optional<String> ifMatch,
      CurrentUser user,
      Action action,
      BiFunction<Order, Situation, Result<Order>> change,
      UnaryOperator<Step> words) {
    var order = require(id);
    Versions.check(ifMatch, order.version());
    var from = order.state();
    var before = order.replyBy();
    var mine = units.actsFor(user.appointment().unit(), order.unit());
    return change
        .apply(order, order.situation(user, mine))
        .map(
            done -> {
              var saved = orders.saveAndFlush(done);
              steps.append(
                  words.apply(
                      Step.of(
                              id,
                              saved.area(),
                              action.name(),
                              action.label(),
                              from.name(),
                              saved.state().name())
                          .by(user)
                          .due(before, saved.replyBy())));
              inside.publishEvent(ClausesTouched.of(saved.clause()));
              return reader.view(saved, user);
            });
  }

  private LocalDate within(OrderLevel level) {
    return deadlines.due(clock.today(), limits.replyWithin(level.name(), clock.today()));
  }

  private Order require(UUID id) {
    return orders.findById(id).orElseThrow(Problem::notFound);
  }
}
