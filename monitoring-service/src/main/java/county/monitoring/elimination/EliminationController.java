package county.monitoring.elimination;

import county.monitoring.procedure.State;
import county.platform.finding.FindingView;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of eliminations and of households due for one; how a case begins; the safety net. */
@RestController
@RequestMapping("/api/monitoring/v1")
class EliminationController {

  /** 标注整户无劳动能力兜底保障户. */
  record Mark(
      @NotBlank(message = "请填写说明") @Size(max = 1000) String reason,
      @NotNull(message = "请上传兜底保障的证明") UUID evidenceFile) {}

  /** 取消标注. */
  record Lift(@NotBlank(message = "请填写理由") @Size(max = 1000) String reason) {}

  private final EliminationService cases;
  private final EliminationListService lists;
  private final CandidateService candidates;
  private final SafetyNetService nets;

  EliminationController(
      EliminationService cases,
      EliminationListService lists,
      CandidateService candidates,
      SafetyNetService nets) {
    this.cases = cases;
    this.lists = lists;
    this.candidates = candidates;
    this.nets = nets;
  }

  @GetMapping("/eliminations")
  @Permission("monitoring:elimination:read")
  Page<EliminationView.Row> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return lists.list(area, state, sort, paging);
  }

  @PostMapping("/eliminations")
  @Permission("monitoring:elimination:propose")
  @Idempotent
  ResponseEntity<EliminationView> propose(@Valid @RequestBody Proposal body, CurrentUser user) {
    return Answers.of(cases.propose(body, user));
  }

  @GetMapping("/eliminations/{id}")
  @Permission("monitoring:elimination:read")
  ResponseEntity<EliminationView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(lists.get(id, user), EliminationView::version);
  }

  /** Households that are due for a check. */
  @GetMapping("/elimination-candidates")
  @Permission("monitoring:elimination:read")
  Page<CandidateService.Row> due(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return candidates.due(area, sort, paging);
  }

  /** What every condition says of a household today. */
  @GetMapping("/elimination-candidates/{household}/findings")
  @Permission("monitoring:elimination:read")
  List<FindingView> findings(@PathVariable UUID household) {
    return cases.check(household);
  }

  /** Monitored households where nobody can work and the safety net is not marked yet. */
  @GetMapping("/safety-net-candidates")
  @Permission("monitoring:elimination:read")
  Page<CandidateService.Row> withoutLabour(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return candidates.withoutLabour(area, sort, paging);
  }

  @GetMapping("/safety-nets")
  @Permission("monitoring:elimination:read")
  Page<SafetyNetService.Marked> marked(
      @RequestParam(required = false) @Nullable String area,
      @ParameterObject @Valid Paging paging) {
    return nets.list(area, paging);
  }

  @PostMapping("/households/{id}/safety-net")
  @Permission("monitoring:elimination:secure")
  @Idempotent
  ResponseEntity<SafetyNetService.Marked> mark(
      @PathVariable UUID id, @Valid @RequestBody Mark body, CurrentUser user) {
    return Answers.of(nets.mark(id, body.reason(), body.evidenceFile(), user));
  }

  @PostMapping("/safety-nets/{id}/lifting")
  @Permission("monitoring:elimination:secure")
  @Idempotent
  SafetyNetService.Marked lift(@PathVariable UUID id, @Valid @RequestBody Lift body) {
    return nets.lift(id, body.reason());
  }
}
