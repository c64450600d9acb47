package county.gateway.clock;

import county.gateway.events.GatewayEvent.BusinessDateMoved;
import county.platform.event.Outbox;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.time.BusinessDateService;
import county.platform.time.BusinessDateState;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the business date of the demonstration, forward only, and tells every service. */
@Service
class BusinessDateMoveService {

  /** A year and a bit: what one sitting lives through. */
  static final int LONGEST_MOVE_DAYS = 400;

  private final BusinessDateService dates;
  private final Outbox outbox;

  BusinessDateMoveService(BusinessDateService dates, Outbox outbox) {
    this.dates = dates;
    this.outbox = outbox;
  }

  /**
   * Refused outside the demonstration, backwards, and further than can be lived through at once.
   */
  @Transactional
  public Result<BusinessDateState> moveTo(LocalDate to) {
    var state = dates.state();
    var refusal = refusal(state, to);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    dates.moveTo(to);
    outbox.append(new BusinessDateMoved(state.target(), to));
    return Result.done(dates.state());
  }

  private static Optional<Refusal> refusal(BusinessDateState state, LocalDate to) {
    if (!state.demo()) {
      return refused("gateway.business-date.real", "正式环境的业务日期就是当天日期，不能移动。");
    }
    if (!to.isAfter(state.target())) {
      return refused(
          "gateway.business-date.backward", "业务日期只能向前移动，请选择 %s 之后的日期。".formatted(state.target()));
    }
    if (to.isAfter(state.target().plusDays(LONGEST_MOVE_DAYS))) {
      return refused(
          "gateway.business-date.too-far", "一次最多向前移动 %d 天。".formatted(LONGEST_MOVE_DAYS));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refused(String code, String detail) {
    return Optional.of(Refusal.state(code, detail));
  }
}
