package county.monitoring.ledger;

import county.platform.paper.Press;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/monitoring/v1/ledger")
class LedgerController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** 签署. */
  record Sign(@Nullable String month) {}

  private final LedgerService ledger;
  private final SignatureService signatures;
  private final LedgerExport export;
  private final SignedLedgerPrintService prints;
  private final Press press;

  LedgerController(
      LedgerService ledger,
      SignatureService signatures,
      LedgerExport export,
      SignedLedgerPrintService prints,
      Press press) {
    this.ledger = ledger;
    this.signatures = signatures;
    this.export = export;
    this.prints = prints;
    this.press = press;
  }

  /** The monitored households of a place on a day, by what was known on a day. */
  @GetMapping
  @Permission("monitoring:ledger:read")
  Page<LedgerRow> list(
      @ParameterObject LedgerFilter filter, @ParameterObject @Valid Paging paging) {
    return ledger.list(filter, paging);
  }

  /** How many the places below a place have. */
  @GetMapping("/sums")
  @Permission("monitoring:ledger:read")
  LedgerSums sums(
      @RequestParam String area,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable LocalDate knownOn) {
    return ledger.sums(area, asOf, knownOn);
  }

  /** Who has signed a month. */
  @GetMapping("/signatures")
  @Permission("monitoring:ledger:read")
  Signature.Month month(@RequestParam String month, CurrentUser user) {
    return signatures.month(SignatureService.month(month), user);
  }

  @PostMapping("/signatures")
  @Permission("monitoring:ledger:sign")
  @Idempotent
  ResponseEntity<Signature> sign(@RequestBody Sign body, CurrentUser user) {
    return Answers.of(signatures.sign(SignatureService.month(body.month()), user));
  }

  @GetMapping("/signatures/{id}/rows")
  @Permission("monitoring:ledger:read")
  Page<Signature.Row> rows(@PathVariable UUID id, @ParameterObject @Valid Paging paging) {
    return signatures.rows(id, paging);
  }

  /** What a signed list differs in from an earlier one. */
  @GetMapping("/signatures/{id}/difference")
  @Permission("monitoring:ledger:read")
  Signature.Difference difference(@PathVariable UUID id, @RequestParam UUID from) {
    return signatures.difference(from, id);
  }

  /** A signed list on paper; it leaves an entry in the export log, so this is no reading. */
  @PostMapping(path = "/signatures/{id}/sheets", produces = MediaType.APPLICATION_PDF_VALUE)
  @Permission("monitoring:ledger:export")
  ResponseEntity<byte[]> print(@PathVariable UUID id, CurrentUser user) {
    return press.answer(prints.print(id, user));
  }

  /**
   * @param form list: the ledger's own columns; national: those of the national export, of today
   */
  @GetMapping("/export")
  @Permission("monitoring:ledger:export")
  void export(
      @ParameterObject LedgerFilter filter,
      @RequestParam LedgerExport.Form form,
      CurrentUser user,
      HttpServletResponse response)
      throws IOException {
    ledger.day(filter);
    var file = ContentDisposition.attachment().filename("ledger-" + form + ".xlsx").build();
    response.setContentType(XLSX);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    export.write(filter, form, user, response.getOutputStream());
  }
}
