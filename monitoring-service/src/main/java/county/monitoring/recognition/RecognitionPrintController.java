package county.monitoring.recognition;

import county.platform.paper.Press;
import county.platform.scope.CurrentUser;
import county.platform.web.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prints; each leaves an entry in the export log, so this is no reading. */
@RestController
@RequestMapping("/api/monitoring/v1/recognitions/{id}")
class RecognitionPrintController {

  /**
   * 打印审批表.
   *
   * @param purpose why numbers are wanted in plain text; absent: masked
   */
  record PrintRecognition(@Nullable String purpose) {}

  private final RecognitionPrintService prints;
  private final Press press;

  RecognitionPrintController(RecognitionPrintService prints, Press press) {
    this.prints = prints;
    this.press = press;
  }

  /** What may hang on the notice board. */
  @PostMapping(path = "/publicity-sheets", produces = MediaType.APPLICATION_PDF_VALUE)
  @Permission("monitoring:form:print")
  ResponseEntity<byte[]> notice(@PathVariable UUID id, CurrentUser user) {
    return press.answer(prints.notice(id, user));
  }

  @PostMapping(path = "/approval-forms", produces = MediaType.APPLICATION_PDF_VALUE)
  @Permission("monitoring:form:print")
  ResponseEntity<byte[]> approval(
      @PathVariable UUID id, @RequestBody PrintRecognition body, CurrentUser user) {
    return press.answer(prints.approval(id, body.purpose(), user));
  }
}
