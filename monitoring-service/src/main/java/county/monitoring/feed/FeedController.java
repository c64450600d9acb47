package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.BatchService;
import county.monitoring.batch.BatchView;
import county.monitoring.batch.ErrorRow;
import county.monitoring.batch.Preview;
import county.monitoring.batch.TemplateFile;
import county.monitoring.batch.Upload;
import county.monitoring.feed.DoubtService.DoubtView;
import county.monitoring.feed.FeedService.FeedView;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.PartnerAccess;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Agencies' feeds: upload, look, decide. */
@RestController
@RequestMapping("/api/monitoring/v1/feeds")
class FeedController {
  private static final String READ = "monitoring:feed:read";
  private static final String IMPORT = "monitoring:feed:import";
  private static final String HAND_IN = "feed:{feed}:write";
  private static final String LOOK = "feed:{feed}:read";

  private final BatchKinds kinds;
  private final BatchService batches;
  private final FeedService feeds;
  private final DoubtService doubts;

  FeedController(BatchKinds kinds, BatchService batches, FeedService feeds, DoubtService doubts) {
    this.doubts = doubts;
    this.kinds = kinds;
    this.batches = batches;
    this.feeds = feeds;
  }

  @GetMapping
  @Permission(READ)
  List<FeedView> feeds(CurrentUser user) {
    return feeds.all(user);
  }

  @GetMapping("/{feed}/template")
  @Permission(READ)
  @PartnerAccess(scope = HAND_IN)
  void template(
      @PathVariable String feed,
      @RequestParam(defaultValue = "xlsx") String format,
      HttpServletResponse response)
      throws IOException {
    TemplateFile.of(kinds.requireFeed(feed), format).writeTo(response);
  }

  /**
   * The file is the raw body. 202 with the batch, which is polled; 200 with the earlier one when
   * the same file came before.
   */
  @PostMapping("/{feed}/batches")
  @Permission(IMPORT)
  @PartnerAccess(scope = HAND_IN, answers = "batch")
  @Idempotent(streamed = true)
  ResponseEntity<BatchView> upload(
      @PathVariable String feed,
      @RequestParam(defaultValue = "validate") String mode,
      @RequestParam String name,
      @RequestParam Optional<LocalDate> dataDate,
      HttpServletRequest request,
      CurrentUser user)
      throws IOException {
    var kind = kinds.requireFeed(feed);
    var upload = new Upload(Upload.mode(mode), name, request.getContentLengthLong(), dataDate);
    return Upload.answer(
        batches.receive(kind, upload, request.getInputStream(), user), request.getRequestURI());
  }

  @GetMapping("/{feed}/batches")
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "batch")
  Page<BatchView> list(
      @PathVariable String feed,
      @RequestParam(required = false) Batch.@Nullable State state,
      @ParameterObject @Valid Paging paging) {
    return batches.list(kinds.requireFeed(feed), state, paging);
  }

  @GetMapping("/{feed}/batches/{id}")
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "batch")
  ResponseEntity<BatchView> batch(@PathVariable String feed, @PathVariable UUID id) {
    return Answers.versioned(batches.view(kinds.requireFeed(feed), id), BatchView::version);
  }

  @GetMapping("/{feed}/batches/{id}/errors")
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "error")
  Page<ErrorRow> errors(
      @PathVariable String feed, @PathVariable UUID id, @ParameterObject @Valid Paging paging) {
    return batches.errors(kinds.requireFeed(feed), id, paging);
  }

  @GetMapping("/{feed}/batches/{id}/preview")
  @Permission(READ)
  @PartnerAccess(scope = LOOK, answers = "preview")
  Preview preview(@PathVariable String feed, @PathVariable UUID id) {
    return batches.preview(kinds.requireFeed(feed), id);
  }

  @PostMapping("/{feed}/batches/{id}/confirmation")
  @Permission(IMPORT)
  @PartnerAccess(scope = HAND_IN, answers = "batch")
  @Idempotent
  ResponseEntity<BatchView> confirm(
      @PathVariable String feed, @PathVariable UUID id, CurrentUser user) {
    return Answers.of(batches.confirm(kinds.requireFeed(feed), id, user));
  }

  @PostMapping("/{feed}/batches/{id}/discard")
  @Permission(IMPORT)
  @PartnerAccess(scope = HAND_IN, answers = "batch")
  @Idempotent
  ResponseEntity<BatchView> discard(
      @PathVariable String feed, @PathVariable UUID id, CurrentUser user) {
    return Answers.of(batches.discard(kinds.requireFeed(feed), id, user));
  }

  @PostMapping("/{feed}/batches/{id}/rematch")
  @Permission(IMPORT)
  @Idempotent
  ResponseEntity<BatchView> rematch(
      @PathVariable String feed, @PathVariable UUID id, CurrentUser user) {
    return Answers.of(batches.rematch(kinds.requireFeed(feed), id, user));
  }

  /** Rows found by their ID number that may still be about somebody else. */
  @GetMapping("/{feed}/batches/{id}/doubts")
  @Permission(READ)
  Page<DoubtView> doubts(
      @PathVariable String feed, @PathVariable UUID id, @ParameterObject @Valid Paging paging) {
    return doubts.list(batches.view(kinds.requireFeed(feed), id).id(), paging);
  }

  /**
   * Whether it is the same person.
   *
   * @param same false: somebody else, whom the registry does not know
   * @param reason on what the decision rests
   * @param fileId evidence, when there is some
   */
  record Decide(
      @NotNull(message = "请选择是否同一人") Boolean same,
      @NotBlank(message = "请写明依据") @Size(max = 500) String reason,
      @Nullable UUID fileId) {}

  @PostMapping("/{feed}/batches/{id}/doubts/{doubt}/decision")
  @Permission(IMPORT)
  @Idempotent
  ResponseEntity<BatchView> decide(
      @PathVariable String feed,
      @PathVariable UUID id,
      @PathVariable UUID doubt,
      @Valid @RequestBody Decide body,
      CurrentUser user) {
    var kind = kinds.requireFeed(feed);
    var open = doubts.require(batches.view(kind, id).id(), doubt);
    var decision =
        new DoubtService.Decision(body.same(), body.reason(), Optional.ofNullable(body.fileId()));
    return Answers.of(doubts.decide(id, open, decision, user), settled -> batches.view(kind, id));
  }

  /** Why a decision is taken back. */
  record Undo(@NotBlank(message = "请写明撤销的理由") @Size(max = 500) String reason) {}

  @PostMapping("/{feed}/batches/{id}/doubts/{doubt}/reopening")
  @Permission(IMPORT)
  @Idempotent
  ResponseEntity<BatchView> undo(
      @PathVariable String feed,
      @PathVariable UUID id,
      @PathVariable UUID doubt,
      @Valid @RequestBody Undo body,
      CurrentUser user) {
    var kind = kinds.requireFeed(feed);
    var decided = doubts.require(batches.view(kind, id).id(), doubt);
    return Answers.of(
        doubts.undo(id, decided, body.reason(), user), reopened -> batches.view(kind, id));
  }
}
