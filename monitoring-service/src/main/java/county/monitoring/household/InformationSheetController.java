package county.monitoring.household;

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
import org.springframework.web.bind.annotation.RestController;

@RestController
class InformationSheetController {

  /**
   * 打印信息采集表.
   *
   * @param purpose why numbers are wanted in plain text; absent: masked
   */
  record PrintInformation(@Nullable String purpose) {}

  private final InformationSheetService sheets;
  private final Press press;

  InformationSheetController(InformationSheetService sheets, Press press) {
    this.sheets = sheets;
    this.press = press;
  }

  /** A print; it leaves an entry in the export log, so this is no reading. */
  @PostMapping(
      path = "/api/monitoring/v1/households/{id}/information-sheets",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @Permission("monitoring:form:print")
  ResponseEntity<byte[]> print(
      @PathVariable UUID id, @RequestBody PrintInformation body, CurrentUser user) {
    return press.answer(sheets.print(id, body.purpose(), user));
  }
}
