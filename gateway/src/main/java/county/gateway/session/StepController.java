package county.gateway.session;

import county.gateway.factor.FactorService;
import county.gateway.factor.FactorService.Enrolment;
import county.platform.web.Answers;
import county.platform.web.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a login after the password: the second factor, and how it is enrolled. */
@RestController
@RequestMapping("/api/gateway/v1/session/second-factor")
class StepController {

  private static final String WHY = "a step of the caller's own login, after the right password";

  private final LoginSteps steps;
  private final LoginDoor door;
  private final CodeCheck codes;
  private final FactorService factors;
  private final SessionViews views;
  private final CurrentStaff staff;

  StepController(
      LoginSteps steps,
      LoginDoor door,
      CodeCheck codes,
      FactorService factors,
      SessionViews views,
      CurrentStaff staff) {
    this.steps = steps;
    this.door = door;
    this.codes = codes;
    this.factors = factors;
    this.views = views;
    this.staff = staff;
  }

  record Code(String code) {
    Code(@Nullable String code) {
      this.code = Objects.requireNonNullElse(code, "").strip();
    }
  }

  /** Shown this once. */
  record Enrolled(List<String> recoveryCodes, SessionView session) {}

  record Renewed(List<String> recoveryCodes) {}

  @PostMapping
  @PublicEndpoint(WHY)
  SessionView give(
      @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
    var pending = steps.at(LoginStep.GIVE_CODE, request);
    codes.require(
        pending.member(), request, () -> factors.check(pending.member().account(), body.code()));
    door.pass(pending.withCode(), request, response);
    return views.of(request);
  }

  @PostMapping("/enrolment")
  @PublicEndpoint(WHY)
  Enrolment enrol(HttpServletRequest request) {
    var pending = steps.at(LoginStep.ENROL, request);
    return Answers.valueOf(factors.begin(steps.account(pending)));
  }

  @PostMapping("/confirmation")
  @PublicEndpoint(WHY)
  Enrolled confirm(
      @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
    var pending = steps.at(LoginStep.ENROL, request);
    var fresh =
        codes.take(
            pending.member(),
            request,
            () -> factors.confirm(pending.member().account(), body.code()));
    door.pass(pending.withCode(), request, response);
    return new Enrolled(fresh, views.of(request));
  }

  /** For whoever is in and has used up the old ones. */
  @PostMapping("/recovery-codes")
  @PublicEndpoint("renews only the caller's own codes, for a good one")
  Renewed renew(@RequestBody Code body, HttpServletRequest request) {
    var member = staff.member().orElseThrow(LoginProblems::noLogin);
    return new Renewed(
        codes.take(member, request, () -> factors.renewCodes(member.account(), body.code())));
  }
}
