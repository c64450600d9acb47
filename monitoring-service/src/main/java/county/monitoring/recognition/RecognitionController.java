package county.monitoring.recognition;

import county.monitoring.procedure.State;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/recognitions")
class RecognitionController {

  private final RecognitionListService cases;

  RecognitionController(RecognitionListService cases) {
    this.cases = cases;
  }

  @GetMapping
  @Permission("monitoring:recognition:read")
  Page<RecognitionView.Row> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return cases.list(area, state, sort, paging);
  }

  @GetMapping("/{id}")
  @Permission("monitoring:recognition:read")
  ResponseEntity<RecognitionView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(cases.get(id, user), RecognitionView::version);
  }
}
