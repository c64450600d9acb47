package county.monitoring.judgement;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1")
class JudgementController {

  private final JudgementService judgements;

  JudgementController(JudgementService judgements) {
    this.judgements = judgements;
  }

  @GetMapping("/judgements")
  @Permission("monitoring:judgement:read")
  Page<JudgementView> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable UUID clueId,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return judgements.list(new Judgements.Filter(area, state, clueId, null), paging, user);
  }

  @GetMapping("/judgements/{id}")
  @Permission("monitoring:judgement:read")
  ResponseEntity<JudgementView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(judgements.get(id, user), JudgementView::version);
  }

  /** Units that can be asked. */
  @GetMapping("/judgement-units")
  @Permission("monitoring:judgement:ask")
  List<JudgementService.Askable> units() {
    return judgements.askable();
  }

  @PostMapping("/clues/{id}/judgements")
  @Permission("monitoring:judgement:ask")
  @Idempotent
  ResponseEntity<JudgementView> ask(
      @PathVariable UUID id, @RequestBody @Valid AskForm form, CurrentUser user) {
    return Answers.of(judgements.ask(id, form, user));
  }

  record Answer(
      @NotNull(message = "请选择意见") Verdict view,
      @NotBlank(message = "请写明依据") @Size(max = 500, message = "不超过500字") String words) {}

  @PostMapping("/judgements/{id}/opinion")
  @Permission("monitoring:judgement:answer")
  @Idempotent
  ResponseEntity<JudgementView> answer(
      @PathVariable UUID id, @RequestBody @Valid Answer form, CurrentUser user) {
    return Answers.of(judgements.answer(id, form.view(), form.words(), user));
  }

  record Conclusion(
      @NotNull(message = "请选择研判结果") Verdict result,
      @NotBlank(message = "请写明理由") @Size(max = 500, message = "不超过500字") String reason) {}

  @PostMapping("/judgements/{id}/conclusion")
  @Permission("monitoring:judgement:conclude")
  @Idempotent
  ResponseEntity<JudgementView> conclude(
      @PathVariable UUID id,
      @RequestBody @Valid Conclusion form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    return Answers.of(
        judgements.conclude(id, form.result(), form.reason(), Optional.ofNullable(ifMatch), user));
  }
}
