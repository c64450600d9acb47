package county.assistance.aidcase;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps on the way to a decision, and out of it. */
@RestController
@RequestMapping("/api/assistance/v1/cases/{id}")
class FieldStepsController {

  private final AidCaseService cases;

  FieldStepsController(AidCaseService cases) {
    this.cases = cases;
  }

  @PostMapping("/acceptance")
  @Permission("assistance:case:accept")
  @Idempotent
  ResponseEntity<AidCaseView> accept(
      @PathVariable UUID id,
      @Valid @RequestBody IntakeAct.Acceptance body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/supplement-notice")
  @Permission("assistance:case:accept")
  @Idempotent
  ResponseEntity<AidCaseView> notifySupplement(
      @PathVariable UUID id,
      @Valid @RequestBody IntakeAct.SupplementNotice body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/supplement")
  @Permission("assistance:case:supplement")
  @Idempotent
  ResponseEntity<AidCaseView> supplement(
      @PathVariable UUID id,
      @Valid @RequestBody IntakeAct.Supplement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/authorisation")
  @Permission("assistance:case:investigate")
  @Idempotent
  ResponseEntity<AidCaseView> authorise(
      @PathVariable UUID id,
      @Valid @RequestBody FieldAct.Authorisation body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/investigation")
  @Permission("assistance:case:investigate")
  @Idempotent
  ResponseEntity<AidCaseView> investigate(
      @PathVariable UUID id,
      @Valid @RequestBody FieldAct.Investigation body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/comparison")
  @Permission("assistance:case:compare")
  @Idempotent
  ResponseEntity<AidCaseView> compare(
      @PathVariable UUID id,
      @Valid @RequestBody FieldAct.Comparison body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/appraisal")
  @Permission("assistance:case:appraise")
  @Idempotent
  ResponseEntity<AidCaseView> appraise(
      @PathVariable UUID id,
      @Valid @RequestBody FieldAct.Appraisal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/to-urgent")
  @Permission("assistance:case:accept")
  @Idempotent
  ResponseEntity<AidCaseView> toUrgent(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.ToUrgent body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/to-ordinary")
  @Permission("assistance:case:reroute")
  @Idempotent
  ResponseEntity<AidCaseView> toOrdinary(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.ToOrdinary body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/return")
  @Permission("assistance:case:return")
  @Idempotent
  ResponseEntity<AidCaseView> giveBack(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Return body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/withdrawal")
  @Permission("assistance:case:withdraw")
  @Idempotent
  ResponseEntity<AidCaseView> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Withdrawal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
