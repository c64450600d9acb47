package county.assets.asset;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Filing, use and end of an asset. */
@RestController
@RequestMapping("/api/assets/v1/assets/{id}")
class LifeController {

  /**
   * What is said of a step.
   *
   * @param on the day; today unless said otherwise
   * @param document number and title of the paper it rests on
   */
  record StepWords(
      @Nullable LocalDate on,
      @NotBlank(message = "请写明理由或说明") @Size(max = 500) String reason,
      @Nullable @Size(max = 200) String document,
      @Nullable UUID fileId) {

    Change as(AssetAction action) {
      return Change.of(action, on, reason, document, fileId);
    }
  }

  /** 备案 with one level up. */
  record Filing(
      @NotBlank(message = "请填写备案号") @Size(max = 100) String filingNo,
      @Nullable LocalDate on,
      @Nullable @Size(max = 500) String reason,
      @Nullable UUID fileId) {}

  private final AssetLifeService life;

  LifeController(AssetLifeService life) {
    this.life = life;
  }

  @PostMapping("/file")
  @Permission("assets:asset:file")
  @Idempotent
  ResponseEntity<AssetView> file(
      @PathVariable UUID id,
      @Valid @RequestBody Filing body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    var change =
        Change.of(AssetAction.FILE, body.on(), body.reason(), body.filingNo(), body.fileId());
    return Answers.of(
        life.take(
            id,
            change,
            new AssetLifeService.Note.Filed(body.filingNo()),
            ifMatch,
            user,
            subject -> {}));
  }

  @PostMapping("/put-in-use")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<AssetView> putInUse(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.PUT_IN_USE), ifMatch, user));
  }

  @PostMapping("/idle")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<AssetView> idle(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.IDLE), ifMatch, user));
  }

  @PostMapping("/repair")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<AssetView> repair(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.REPAIR), ifMatch, user));
  }

  @PostMapping("/resume")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<AssetView> resume(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.RESUME), ifMatch, user));
  }

  @PostMapping("/propose-disposal")
  @Permission("assets:disposal:propose")
  @Idempotent
  ResponseEntity<AssetView> proposeDisposal(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.PROPOSE_DISPOSAL), ifMatch, user));
  }

  @PostMapping("/withdraw-disposal")
  @Permission("assets:disposal:propose")
  @Idempotent
  ResponseEntity<AssetView> withdrawDisposal(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.WITHDRAW_DISPOSAL), ifMatch, user));
  }

  @PostMapping("/dispose")
  @Permission("assets:disposal:decide")
  @Idempotent
  ResponseEntity<AssetView> dispose(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.DISPOSE), ifMatch, user));
  }

  @PostMapping("/write-off")
  @Permission("assets:disposal:decide")
  @Idempotent
  ResponseEntity<AssetView> writeOff(
      @PathVariable UUID id,
      @Valid @RequestBody StepWords body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(life.take(id, body.as(AssetAction.WRITE_OFF), ifMatch, user));
  }
}
