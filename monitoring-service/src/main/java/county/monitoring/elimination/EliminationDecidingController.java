package county.monitoring.elimination;

import county.monitoring.procedure.Action;
import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.SideAct;
import county.monitoring.procedure.VillageAct;
import county.monitoring.risk.EliminationMethod;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Steps that township heads and the county take towards an elimination. */
@RestController
@RequestMapping("/api/monitoring/v1/eliminations/{id}")
class EliminationDecidingController {

  /** 信息比对. */
  record Note(@Size(max = 1000) @Nullable String note) {}

  /** 县级经办意见. */
  record Opinion(
      @NotNull(message = "请选择消除方式") EliminationMethod method,
      @NotBlank(message = "请填写意见") @Size(max = 1000) String opinion) {}

  private final EliminationService cases;

  EliminationDecidingController(EliminationService cases) {
    this.cases = cases;
  }

  @PostMapping("/comparison")
  @Permission("monitoring:elimination:compare")
  @Idempotent
  ResponseEntity<EliminationView> compare(
      @PathVariable UUID id,
      @Valid @RequestBody Note body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.actOnFindings(
            id,
            Action.COMPARISON,
            kept -> new VillageAct.Comparison(body.note(), kept.assessment()),
            ifMatch,
            user));
  }

  @PostMapping("/township-review")
  @Permission("monitoring:elimination:review")
  @Idempotent
  ResponseEntity<EliminationView> review(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.TownshipReview body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/preparation")
  @Permission("monitoring:elimination:prepare")
  @Idempotent
  ResponseEntity<EliminationView> prepare(
      @PathVariable UUID id,
      @Valid @RequestBody Opinion body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.actOnFindings(
            id,
            Action.PREPARATION,
            kept ->
                new EliminationAct.Preparation(body.method(), body.opinion(), kept.assessment()),
            ifMatch,
            user));
  }

  @PostMapping("/decision")
  @Permission("monitoring:elimination:decide")
  @Idempotent
  ResponseEntity<EliminationView> decide(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Verdict body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.actOnFindings(id, Action.DECISION, body::on, ifMatch, user));
  }

  @PostMapping("/announcement")
  @Permission("monitoring:elimination:announce")
  @Idempotent
  ResponseEntity<EliminationView> announce(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Announcement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/entry")
  @Permission("monitoring:elimination:enter")
  @Idempotent
  ResponseEntity<EliminationView> enter(
      @PathVariable UUID id,
      @Valid @RequestBody EliminationAct.Marking body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/return")
  @Permission("monitoring:elimination:return")
  @Idempotent
  ResponseEntity<EliminationView> giveBack(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Return body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/rejection")
  @Permission("monitoring:elimination:reject")
  @Idempotent
  ResponseEntity<EliminationView> reject(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Rejection body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/rollback")
  @Permission("monitoring:elimination:rollback")
  @Idempotent
  ResponseEntity<EliminationView> rollBack(
      @PathVariable UUID id,
      @Valid @RequestBody EliminationAct.Rollback body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
