package county.gateway.clock;

import county.gateway.clock.ServiceClocks.ServiceClock;
import county.gateway.session.SessionTokens;
import county.platform.time.BusinessDateService;
import county.platform.time.BusinessDateState;
import county.platform.web.Answers;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business date in the header, and (demonstration only) the control that moves it. */
@RestController
@RequestMapping(DateController.PATH)
class DateController {

  static final String PATH = "/api/gateway/v1/business-date";

  private final BusinessDateService dates;
  private final BusinessDateMoveService moves;
  private final ServiceClocks clocks;
  private final SessionTokens tokens;

  DateController(
      BusinessDateService dates,
      BusinessDateMoveService moves,
      ServiceClocks clocks,
      SessionTokens tokens) {
    this.dates = dates;
    this.moves = moves;
    this.clocks = clocks;
    this.tokens = tokens;
  }

  /**
   * @param target where the date is on its way to
   * @param caughtUp whether all services have lived through every day up to the target
   */
  record View(
      LocalDate date,
      LocalDate target,
      boolean demo,
      boolean caughtUp,
      List<ServiceClock> services) {}

  record Move(@NotNull LocalDate to) {}

  @GetMapping
  @Permission("gateway:business-date:read")
  View read(HttpServletRequest request) {
    return view(dates.state(), request);
  }

  /** 202: the days are lived through after the answer; read until {@code caughtUp}. */
  @PostMapping("/moves")
  @Permission("gateway:business-date:move")
  ResponseEntity<View> move(@Valid @RequestBody Move move, HttpServletRequest request) {
    var state = Answers.valueOf(moves.moveTo(move.to()));
    return Answers.accepted(PATH, view(state, request));
  }

  private View view(BusinessDateState state, HttpServletRequest request) {
    var services =
        tokens.tokenFor(request).map(token -> clocks.read(token, state.target())).orElse(List.of());
    return new View(
        state.date(),
        state.target(),
        state.demo(),
        state.settled() && services.stream().allMatch(ServiceClock::caughtUp),
        services);
  }
}
