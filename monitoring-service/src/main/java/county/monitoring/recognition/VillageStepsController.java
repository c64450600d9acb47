package county.monitoring.recognition;

import county.monitoring.procedure.SideAct;
import county.monitoring.procedure.VillageAct;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** 张贴公示. */
  record Posting(
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotBlank(message = "请填写公示地点") @Size(max = 100) String place,
      @Nullable UUID photoFileId) {}

  /** 异议. */
  record Objecting(
      @NotBlank(message = "请填写提出人") @Size(max = 50) String raisedBy,
      @NotBlank(message = "请填写异议内容") @Size(max = 1000) String content) {}

  /** 异议答复. */
  record Answering(
      @NotNull(message = "请选择异议是否成立") Boolean upheld,
      @NotBlank(message = "请填写处理意见") @Size(max = 1000) String resolution) {}

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
      @Valid @RequestBody Posting body,
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
      @Valid @RequestBody Objecting body,
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
      @Valid @RequestBody Answering body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.resolve(
            id,
            new VillageAct.Resolution(objection, body.upheld(), body.resolution()),
            ifMatch,
            user));
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
