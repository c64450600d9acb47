package county.assistance.aidcase;

import county.assistance.programme.Level;
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

/** Steps that rest on findings, or decide. */
@RestController
@RequestMapping("/api/assistance/v1/cases/{id}")
class DecidingStepsController {

  private final AidCaseService cases;
  private final Judging judging;

  DecidingStepsController(AidCaseService cases, Judging judging) {
    this.cases = cases;
    this.judging = judging;
  }

  @PostMapping("/proposal")
  @Permission("assistance:case:propose")
  @Idempotent
  ResponseEntity<AidCaseView> propose(
      @PathVariable UUID id,
      @Valid @RequestBody FieldAct.Proposal.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(judging.propose(id, body, ifMatch, user));
  }

  @PostMapping("/town-grant")
  @Permission("assistance:case:grant-small")
  @Idempotent
  ResponseEntity<AidCaseView> grantSmall(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Grant.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(judging.grant(id, Level.TOWNSHIP, body, ifMatch, user));
  }

  @PostMapping("/county-grant")
  @Permission("assistance:case:grant")
  @Idempotent
  ResponseEntity<AidCaseView> grant(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Grant.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(judging.grant(id, Level.COUNTY, body, ifMatch, user));
  }

  @PostMapping("/refusal")
  @Permission("assistance:case:refuse")
  @Idempotent
  ResponseEntity<AidCaseView> refuse(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Refused.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(judging.refuse(id, body, ifMatch, user));
  }

  @PostMapping("/confirmation")
  @Permission("assistance:case:confirm")
  @Idempotent
  ResponseEntity<AidCaseView> confirm(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Confirmation.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(judging.confirm(id, body, ifMatch, user));
  }

  @PostMapping("/endorsement")
  @Permission("assistance:case:endorse")
  @Idempotent
  ResponseEntity<AidCaseView> endorse(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Endorsement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
