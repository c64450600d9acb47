package county.monitoring.household;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
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

@RestController
@RequestMapping("/api/monitoring/v1/households")
class HouseholdController {

  private final HouseholdService households;
  private final PersonSearch search;
  private final RevealService reveals;
  private final HouseholdExport export;
  private final TimelineService timeline;

  HouseholdController(
      HouseholdService households,
      PersonSearch search,
      RevealService reveals,
      HouseholdExport export,
      TimelineService timeline) {
    this.households = households;
    this.search = search;
    this.reveals = reveals;
    this.export = export;
    this.timeline = timeline;
  }

  @GetMapping
  @Permission("monitoring:household:read")
  Page<HouseholdRow> list(
      @ParameterObject HouseholdFilter filter, @ParameterObject @Valid Paging paging) {
    return households.list(filter, paging);
  }

  @GetMapping("/{id}")
  @Permission("monitoring:household:read")
  ResponseEntity<HouseholdPage> page(@PathVariable UUID id) {
    return Answers.versioned(households.page(id), HouseholdPage::version);
  }

  /** What happened to the household (一户一档), the newest first. */
  @GetMapping("/{id}/timeline")
  @Permission("monitoring:household:read")
  Page<HouseholdEvent> timeline(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<EventKind> kind,
      @ParameterObject @Valid Paging paging) {
    return timeline.of(id, kind, paging);
  }

  /** What to search by; a body, so that no identity number stands in an address. */
  record Search(@NotBlank String idNumber) {}

  @PostMapping("/searches")
  @Permission("monitoring:household:search")
  PersonSearch.Answer search(@Valid @RequestBody Search body) {
    return search.byIdNumber(body.idNumber());
  }

  /** Which number to show, and why. */
  record Reveal(
      @Nullable UUID personId, @NotNull RevealService.Field field, @NotBlank String purpose) {}

  /** The number in plain text. */
  record Revealed(String value) {}

  @PostMapping("/{id}/reveals")
  @Permission("monitoring:household:reveal")
  Revealed reveal(@PathVariable UUID id, @Valid @RequestBody Reveal body) {
    return new Revealed(reveals.reveal(id, body.personId(), body.field(), body.purpose()));
  }

  @GetMapping("/export")
  @Permission("monitoring:household:export")
  void export(
      @ParameterObject HouseholdFilter filter,
      @RequestParam String format,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    export.send(filter, format, user, response);
  }
}
