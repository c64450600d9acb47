package county.monitoring.elimination;

import county.monitoring.elimination.EliminationService.Collection;
import county.monitoring.procedure.Evidence;
import county.monitoring.procedure.Evidence.Attached;
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
import java.time.LocalDate;
import java.util.List;
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

/** Steps that village and township take towards an elimination. */
@RestController
@RequestMapping("/api/monitoring/v1/eliminations/{id}")
class EliminationVillageController {

  /** 入户核实 with the second collection (风险消除后…). */
  record Collecting(
      @NotNull(message = "请填写入户日期") LocalDate visitedOn,
      @NotBlank(message = "请填写核实情况") @Size(max = 1000) String situation,
      @NotNull(message = "请选择消除方式") EliminationMethod method,
      @Nullable List<String> risksLeft,
      @NotNull(message = "请填写风险消除后的收入和保障") Snapshot.Form snapshot,
      @Nullable List<Attached> evidence) {

    Collection checked() {
      return new Collection(
          visitedOn,
          situation,
          method,
          risksLeft == null ? List.of() : List.copyOf(risksLeft),
          snapshot,
          Evidence.orNone(evidence));
    }
  }

  private final EliminationService cases;

  EliminationVillageController(EliminationService cases) {
    this.cases = cases;
  }

  @PostMapping("/authorisation")
  @Permission("monitoring:elimination:verify")
  @Idempotent
  ResponseEntity<EliminationView> authorise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Authorisation body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/verification")
  @Permission("monitoring:elimination:verify")
  @Idempotent
  ResponseEntity<EliminationView> verify(
      @PathVariable UUID id,
      @Valid @RequestBody Collecting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.verify(id, body.checked(), ifMatch, user));
  }

  @PostMapping("/appraisal")
  @Permission("monitoring:elimination:appraise")
  @Idempotent
  ResponseEntity<EliminationView> appraise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Appraisal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/publicity")
  @Permission("monitoring:elimination:publicise")
  @Idempotent
  ResponseEntity<EliminationView> publicise(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Posting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.publicise(
            id, body.from(), body.place(), Optional.ofNullable(body.photoFileId()), ifMatch, user));
  }

  @PostMapping("/objections")
  @Permission("monitoring:elimination:object")
  @Idempotent
  ResponseEntity<EliminationView> object(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.Objecting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.object(id, body.raisedBy(), body.content(), ifMatch, user));
  }

  @PostMapping("/objections/{objection}/resolution")
  @Permission("monitoring:elimination:object")
  @Idempotent
  ResponseEntity<EliminationView> resolve(
      @PathVariable UUID id,
      @PathVariable UUID objection,
      @Valid @RequestBody VillageAct.Answering body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.resolve(id, body.to(objection), ifMatch, user));
  }

  @PostMapping("/publicity-end")
  @Permission("monitoring:elimination:publicise")
  @Idempotent
  ResponseEntity<EliminationView> endPublicity(
      @PathVariable UUID id,
      @Valid @RequestBody VillageAct.PublicityEnd body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/withdrawal")
  @Permission("monitoring:elimination:withdraw")
  @Idempotent
  ResponseEntity<EliminationView> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Withdrawal body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
