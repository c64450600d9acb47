package county.assets.reconciliation;

import county.assets.reconciliation.OutsideBooks.Source;
import county.assets.upload.Uploads.Sent;
import county.platform.exchange.TableExport;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Periods, signatures, outside books and their differences. */
@RestController
@RequestMapping("/api/assets/v1")
class PeriodController {

  /**
   * 签认.
   *
   * @param digest of the list as the signer sees it
   */
  record Attest(
      @NotBlank(message = "请选择单位") String keeper,
      @NotBlank(message = "请先打开清单") String digest,
      @Nullable @Size(max = 500) String remark) {}

  /** 关账. */
  record ClosePeriod(@Nullable @Size(max = 500) String remark) {}

  /** 差异说明. */
  record Explain(
      @NotBlank(message = "请写明差异原因") @Size(max = 1000) String text,
      @Nullable @Size(max = 200) String document,
      @Nullable UUID fileId) {}

  private final PeriodService periods;
  private final BookService books;
  private final TableExport export;

  PeriodController(PeriodService periods, BookService books, TableExport export) {
    this.periods = periods;
    this.books = books;
    this.export = export;
  }

  @GetMapping("/periods")
  @Permission("assets:period:read")
  Page<PeriodView.PeriodRow> periods() {
    return Page.whole(periods.all());
  }

  @GetMapping("/periods/{code}")
  @Permission("assets:period:read")
  PeriodView period(@PathVariable String code, CurrentUser user) {
    return periods.get(code, user);
  }

  @GetMapping("/periods/{code}/attestations/{keeper}")
  @Permission("assets:period:read")
  List<Attestations.SignedRow> signedRows(@PathVariable String code, @PathVariable String keeper) {
    return periods.signedRows(code, keeper);
  }

  @PostMapping("/periods/{code}/attestations")
  @Permission("assets:attestation:sign")
  @Idempotent
  ResponseEntity<PeriodView> attest(
      @PathVariable String code, @Valid @RequestBody Attest body, CurrentUser user) {
    return Answers.of(
        periods.attest(code, body.keeper(), body.digest(), said(body.remark()), user));
  }

  @PostMapping("/periods/{code}/closing")
  @Permission("assets:period:close")
  @Idempotent
  ResponseEntity<PeriodView> close(
      @PathVariable String code, @Valid @RequestBody ClosePeriod body, CurrentUser user) {
    return Answers.of(periods.close(code, said(body.remark()), user));
  }

  @GetMapping("/periods/{code}/verification")
  @Permission("assets:period:verify")
  PeriodView.Verification verify(@PathVariable String code) {
    return periods.verify(code);
  }

  @GetMapping("/books/template")
  @Permission("assets:book:import")
  void template(@RequestParam String format, HttpServletResponse response) throws IOException {
    var head =
        Stream.concat(
                BookService.REQUIRED.stream().map(column -> column + "*"),
                BookService.OPTIONAL.stream())
            .toList();
    export.sendEmpty("外部账核对模板", head, format, response);
  }

  @PostMapping("/periods/{code}/books/batches")
  @Permission("assets:book:import")
  @Idempotent(streamed = true)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<PeriodView.BookRow> takeBook(
      @PathVariable String code,
      @RequestParam Source source,
      @RequestParam Optional<String> area,
      @RequestParam Optional<String> keeper,
      @RequestParam String name,
      HttpServletRequest request,
      CurrentUser user)
      throws IOException {
    return Answers.of(books.take(code, source, area, keeper, Sent.of(name, request), user));
  }

  @PostMapping("/periods/{code}/books/{book}/comparison")
  @Permission("assets:book:import")
  @Idempotent
  ResponseEntity<PeriodView.BookRow> compare(@PathVariable String code, @PathVariable UUID book) {
    return Answers.of(books.compare(code, book));
  }

  @GetMapping("/differences")
  @Permission("assets:period:read")
  Page<Differences.DifferenceRow> differences(
      @ParameterObject BookService.DifferenceFilter filter, @ParameterObject @Valid Paging paging) {
    return books.list(filter, paging);
  }

  @PostMapping("/differences/{id}/explanation")
  @Permission("assets:difference:explain")
  @Idempotent
  ResponseEntity<Differences.DifferenceRow> explain(
      @PathVariable UUID id, @Valid @RequestBody Explain body, CurrentUser user) {
    return Answers.of(
        books.explain(
            id, new BookService.Explanation(body.text(), body.document(), body.fileId()), user));
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }
}
