package county.monitoring.selfreport;

import county.monitoring.household.RevealService;
import county.monitoring.selfreport.Candidates.Candidate;
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
@RequestMapping("/api/monitoring/v1/self-reports")
class SelfReportController {

  private final SelfReportService reports;

  SelfReportController(SelfReportService reports) {
    this.reports = reports;
  }

  @GetMapping
  @Permission("monitoring:self-report:read")
  Page<SelfReportView> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable State state,
      @ParameterObject @Valid Paging paging) {
    return reports.list(area, state, paging);
  }

  @GetMapping("/{id}")
  @Permission("monitoring:self-report:read")
  ResponseEntity<SelfReportView> get(@PathVariable UUID id) {
    return Answers.versioned(reports.get(id), SelfReportView::version);
  }

  /** Registered households it may come from. */
  @GetMapping("/{id}/candidates")
  @Permission("monitoring:self-report:match")
  List<Candidate> candidates(@PathVariable UUID id) {
    return reports.candidates(id);
  }

  /** Which number to show, and why. */
  record Reveal(@NotNull RevealService.Field field, @NotBlank String purpose) {}

  /** The number in plain text. */
  record Revealed(String value) {}

  @PostMapping("/{id}/reveals")
  @Permission("monitoring:self-report:reveal")
  Revealed reveal(@PathVariable UUID id, @Valid @RequestBody Reveal body) {
    return new Revealed(reports.reveal(id, body.field(), body.purpose()));
  }

  record Match(@NotNull(message = "请选出农户") UUID householdId) {}

  @PostMapping("/{id}/match")
  @Permission("monitoring:self-report:match")
  @Idempotent
  ResponseEntity<SelfReportView> match(
      @PathVariable UUID id,
      @RequestBody @Valid Match form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    return Answers.of(reports.match(id, form.householdId(), Optional.ofNullable(ifMatch), user));
  }

  /** The reason that the receipt shows. */
  record Reason(
      @NotBlank(message = "请写明原因，申报人凭回执能看到") @Size(min = 4, max = 300, message = "请写 4 到 300 个字")
          String reason) {}

  @PostMapping("/{id}/off-register")
  @Permission("monitoring:self-report:match")
  @Idempotent
  ResponseEntity<SelfReportView> offRegister(
      @PathVariable UUID id,
      @RequestBody @Valid Reason form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    return Answers.of(reports.offRegister(id, form.reason(), Optional.ofNullable(ifMatch), user));
  }

  @PostMapping("/{id}/refusal")
  @Permission("monitoring:self-report:refuse")
  @Idempotent
  ResponseEntity<SelfReportView> refuse(
      @PathVariable UUID id,
      @RequestBody @Valid Reason form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    return Answers.of(reports.refuse(id, form.reason(), Optional.ofNullable(ifMatch), user));
  }
}
