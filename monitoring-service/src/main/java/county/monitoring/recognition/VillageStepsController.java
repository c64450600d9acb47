package county.monitoring.recognition;

import county.monitoring.procedure.SideAct;
import county.monitoring.procedure.VillageAct;
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

/** Steps that village and township take. */
@RestController
@RequestMapping("/api/monitoring/v1/recognitions/{id}")
class VillageStepsController {

  private final RecognitionService cases;

  VillageStepsController(RecognitionService cases) {
    this.cases = cases;
  }

  @PostMapping("/visit")
  @Permission("monitoring:recognition:verify")
  @Idempotent
  ResponseEntity<RecognitionView> visit(
      @PathVariable UUID id,
      @Valid @RequestBody RecognitionAct.Visit body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/authorisation")
  @Permission("monitoring:recognition:verify")
  @Idempotent
  ResponseEntity<RecognitionView> authorise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Authorisation body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/verification")
  @Permission("monitoring:recognition:verify")
  @Idempotent
  ResponseEntity<RecognitionView> verify(
      @PathVariable UUID id,
      @Valid @RequestBody RecognitionAct.Verification body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/appraisal")
  @Permission("monitoring:recognition:appraise")
  @Idempotent
  ResponseEntity<RecognitionView> appraise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Appraisal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/publicity")
  @Permission("monitoring:recognition:publicise")
  @Idempotent
  ResponseEntity<RecognitionView> publicise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Posting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.publicise(
            id, body.from(), body.place(), Optional.ofNullable(body.photoFileId()), ifMatch, user));
  }

  @PostMapping("/objections")
  @Permission("monitoring:recognition:object")
  @Idempotent
  ResponseEntity<RecognitionView> object(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Objecting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.object(id, body.raisedBy(), body.content(), ifMatch, user));
  }

  @PostMapping("/objections/{objection}/resolution")
  @Permission("monitoring:recognition:object")
  @Idempotent
  ResponseEntity<RecognitionView> resolve(
      @PathVariable UUID id,
      @PathVariable UUID objection,
      @Valid @RequestBody VillageAct.Answering body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.resolve(id, body.to(objection), ifMatch, user));
  }

  @PostMapping("/publicity-end")
  @Permission("monitoring:recognition:publicise")
  @Idempotent
  ResponseEntity<RecognitionView> endPublicity(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.PublicityEnd body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/withdrawal")
  @Permission("monitoring:recognition:withdraw")
  @Idempotent
  ResponseEntity<RecognitionView> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Withdrawal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/green-channel")
  @Permission("monitoring:recognition:urgent")
  @Idempotent
  ResponseEntity<RecognitionView> urge(
      @PathVariable UUID id,
      @Valid @RequestBody RecognitionAct.GreenChannel body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
