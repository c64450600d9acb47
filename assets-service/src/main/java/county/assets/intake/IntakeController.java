package county.assets.intake;

import county.assets.upload.Uploads.Sent;
import county.platform.exchange.TableExport;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of assets as files: the template, the preview, the registration. */
@RestController
@RequestMapping("/api/assets/v1/assets")
class IntakeController {

  private final IntakeService intake;
  private final TableExport export;

  IntakeController(IntakeService intake, TableExport export) {
    this.intake = intake;
    this.export = export;
  }

  @GetMapping("/batches")
  @Permission("assets:asset:read")
  Page<IntakeService.BatchView> batches() {
    return Page.whole(intake.list());
  }

  @GetMapping("/batches/template")
  @Permission("assets:asset:import")
  void template(@RequestParam String format, HttpServletResponse response) throws IOException {
    var head = new ArrayList<String>();
    AssetColumns.REQUIRED.forEach(column -> head.add(column + "*"));
    head.addAll(AssetColumns.optional());
    export.sendEmpty("资产清单模板", head, format, response);
  }

  /** Checks a list by a dry run; nothing is kept. */
  @PostMapping("/previews/batches")
  @Permission("assets:asset:import")
  @Idempotent(streamed = true)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  IntakeService.PreviewView preview(
      @RequestParam String name, HttpServletRequest request, CurrentUser user) throws IOException {
    return intake.preview(Sent.of(name, request), user);
  }

  /** Registers a list: all of it or nothing. */
  @PostMapping("/batches")
  @Permission("assets:asset:import")
  @Idempotent(streamed = true)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<IntakeService.BatchView> commit(
      @RequestParam String name, HttpServletRequest request, CurrentUser user) throws IOException {
    var batch = intake.commit(Sent.of(name, request), user);
    return Answers.created("/api/assets/v1/assets/batches/" + batch.id(), batch);
  }
}
