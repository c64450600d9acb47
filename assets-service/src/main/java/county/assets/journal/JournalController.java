package county.assets.journal;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal, the books, and the runs of depreciation. */
@RestController
@RequestMapping("/api/assets/v1")
class JournalController {

  /** Which month to book. */
  record RunMonth(@NotNull(message = "请选择月份") YearMonth month) {}

  private final EntryService entries;
  private final DepreciationService depreciation;

  JournalController(EntryService entries, DepreciationService depreciation) {
    this.entries = entries;
    this.depreciation = depreciation;
  }

  @GetMapping("/entries")
  @Permission("assets:journal:read")
  Page<EntryService.EntryView> entries(
      @ParameterObject EntryService.Filter filter, @ParameterObject @Valid Paging paging) {
    return entries.list(filter, paging);
  }

  @GetMapping("/assets/{id}/book")
  @Permission("assets:journal:read")
  EntryService.BookView book(@PathVariable UUID id) {
    return entries.book(id);
  }

  @GetMapping("/depreciation-runs")
  @Permission("assets:journal:read")
  Page<DepreciationService.RunView> runs() {
    return Page.whole(depreciation.list());
  }

  @PostMapping("/depreciation-runs")
  @Permission("assets:depreciation:run")
  @Idempotent
  ResponseEntity<DepreciationService.RunView> run(
      @Valid @RequestBody RunMonth body, CurrentUser user) {
    return Answers.of(depreciation.run(body.month(), user.name()));
  }

  @GetMapping("/depreciation-runs/{id}")
  @Permission("assets:journal:read")
  DepreciationService.RunDetail runDetail(@PathVariable UUID id) {
    return depreciation.get(id);
  }

  @GetMapping("/depreciation-runs/check")
  @Permission("assets:journal:read")
  DepreciationService.Check check(@RequestParam YearMonth month) {
    return depreciation.check(month);
  }
}
