package county.monitoring.roster;

import county.monitoring.batch.BatchService;
import county.monitoring.batch.BatchView;
import county.monitoring.batch.ErrorRow;
import county.monitoring.batch.Preview;
import county.monitoring.batch.TemplateFile;
import county.monitoring.batch.Upload;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster: template, upload, look, decide. */
@RestController
@RequestMapping("/api/monitoring/v1/rosters")
class RosterController {

  private static final String READ = "monitoring:roster:read";
  private static final String IMPORT = "monitoring:roster:import";

  private final BatchService batches;
  private final RosterKind roster;

  RosterController(BatchService batches, RosterKind roster) {
    this.batches = batches;
    this.roster = roster;
  }

  @GetMapping("/template")
  @Permission(READ)
  void template(@RequestParam(defaultValue = "xlsx") String format, HttpServletResponse response)
      throws IOException {
    TemplateFile.of(roster, format).writeTo(response);
  }

  /**
   * The file is the raw body. 202 with the batch, which is polled; 200 with the earlier one when
   * the same file came before.
   */
  @PostMapping("/batches")
  @Permission(IMPORT)
  @Idempotent(streamed = true)
  ResponseEntity<BatchView> upload(
      @RequestParam(defaultValue = "validate") String mode,
      @RequestParam String name,
      @RequestParam Optional<LocalDate> dataDate,
      HttpServletRequest request,
      CurrentUser user)
      throws IOException {
    var upload = new Upload(Upload.mode(mode), name, request.getContentLengthLong(), dataDate);
    return Upload.answer(
        batches.receive(roster, upload, request.getInputStream(), user), request.getRequestURI());
  }

  @GetMapping("/batches")
  @Permission(READ)
  Page<BatchView> list(@ParameterObject @Valid Paging paging) {
    return batches.list(roster, paging);
  }

  @GetMapping("/batches/{id}")
  @Permission(READ)
  ResponseEntity<BatchView> batch(@PathVariable UUID id) {
    return Answers.versioned(batches.view(roster, id), BatchView::version);
  }

  @GetMapping("/batches/{id}/errors")
  @Permission(READ)
  Page<ErrorRow> errors(@PathVariable UUID id, @ParameterObject @Valid Paging paging) {
    return batches.errors(roster, id, paging);
  }

  @GetMapping("/batches/{id}/preview")
  @Permission(READ)
  Preview preview(@PathVariable UUID id) {
    return batches.preview(roster, id);
  }

  @PostMapping("/batches/{id}/confirmation")
  @Permission(IMPORT)
  @Idempotent
  ResponseEntity<BatchView> confirm(@PathVariable UUID id, CurrentUser user) {
    return Answers.of(batches.confirm(roster, id, user));
  }

  @PostMapping("/batches/{id}/discard")
  @Permission(IMPORT)
  @Idempotent
  ResponseEntity<BatchView> discard(@PathVariable UUID id, CurrentUser user) {
    return Answers.of(batches.discard(roster, id, user));
  }
}
