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

/** The notice on the board, and what follows a decision. */
@RestController
@RequestMapping("/api/assistance/v1/cases/{id}")
class NoticeStepsController {

  private final AidCaseService cases;

  NoticeStepsController(AidCaseService cases) {
    this.cases = cases;
  }

  @PostMapping("/publicity")
  @Permission("assistance:case:publicise")
  @Idempotent
  ResponseEntity<AidCaseView> publicise(
      @PathVariable UUID id,
      @Valid @RequestBody NoticeAct.Publicity.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.publicise(id, body, ifMatch, user));
  }

  @PostMapping("/objection")
  @Permission("assistance:case:object")
  @Idempotent
  ResponseEntity<AidCaseView> object(
      @PathVariable UUID id,
      @Valid @RequestBody NoticeAct.Objection.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.object(id, body, ifMatch, user));
  }

  @PostMapping("/publicity-end")
  @Permission("assistance:case:publicise")
  @Idempotent
  ResponseEntity<AidCaseView> endPublicity(
      @PathVariable UUID id,
      @Valid @RequestBody NoticeAct.PublicityEnd body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/disbursement")
  @Permission("assistance:case:disburse")
  @Idempotent
  ResponseEntity<AidCaseView> disburse(
      @PathVariable UUID id,
      @Valid @RequestBody AfterAct.Disbursement.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.pay(id, body, ifMatch, user));
  }

  @PostMapping("/filing")
  @Permission("assistance:case:file")
  @Idempotent
  ResponseEntity<AidCaseView> file(
      @PathVariable UUID id,
      @Valid @RequestBody AfterAct.Filing body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/service")
  @Permission("assistance:case:serve")
  @Idempotent
  ResponseEntity<AidCaseView> serve(
      @PathVariable UUID id,
      @Valid @RequestBody AfterAct.Service body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/objections/{objection}/resolution")
  @Permission("assistance:case:object")
  @Idempotent
  ResponseEntity<AidCaseView> resolve(
      @PathVariable UUID id,
      @PathVariable UUID objection,
      @Valid @RequestBody NoticeAct.Resolution.Form body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.resolve(
            id,
            new NoticeAct.Resolution(objection, body.upheld(), body.resolution()),
            ifMatch,
            user));
  }
}
