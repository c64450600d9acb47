package county.platform.file;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Permission;
import county.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Evidence, photos and sheets: up as a raw body, down as a stream that can be resumed. Only for
 * services that set {@code county.files}.
 */
@RestController
@RequestMapping("/api/${county.service}/v1/files")
@ConditionalOnProperty(name = "county.files", havingValue = "true")
class FileController {

  private static final long MAX_BYTES = 50L * 1024 * 1024;
  private static final Pattern RESUME = Pattern.compile("bytes=(\\d{1,15})-");

  private final Files files;
  private final Intake intake;
  private final String service;

  FileController(Files files, Intake intake, @Value("${county.service}") String service) {
    this.files = files;
    this.intake = intake;
    this.service = service;
  }

  /** What was stored; the digest is SM3 in hex. */
  record FileView(UUID id, String name, String type, long size, String digest) {

    static FileView of(StoredFile file) {
      return new FileView(file.id(), file.name(), file.type(), file.size(), file.digest());
    }
  }

  @PostMapping
  @Permission("{service}:file:write")
  @Idempotent(streamed = true)
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<FileView> upload(
      @RequestParam String name, HttpServletRequest request, CurrentUser user) throws IOException {
    new InvalidInput().require(!name.isBlank(), "name", name, "必须填写文件名").throwIfAny();
    var meta =
        new FileMeta(
            Ids.next(),
            user.appointment().area12(),
            name,
            typeOf(request),
            sizeOf(request),
            Optional.empty());
    try {
      var file = intake.take(request.getInputStream(), meta);
      return Answers.created("/api/" + service + "/v1/files/" + file.id(), FileView.of(file));
    } catch (CutShort e) {
      throw Problem.notUnderstood("county.file.cut-short", "文件没有传完，没有保存，请重新上传。");
    }
  }

  private static long sizeOf(HttpServletRequest request) {
    long size = request.getContentLengthLong();
    if (size < 0) {
      throw Problem.of(
          HttpStatus.LENGTH_REQUIRED, "county.file.length-required", "上传文件的请求必须给出 Content-Length。");
    }
    if (size > MAX_BYTES) {
      throw Problem.of(
          HttpStatus.CONTENT_TOO_LARGE, "county.file.too-large", "文件超过 50 MB，请压缩或拆分后再上传。");
    }
    return size;
  }

  private static String typeOf(HttpServletRequest request) {
    return Objects.requireNonNullElse(
        request.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }

  @GetMapping("/{id}")
  @Permission("{service}:file:read")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  void download(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = files.findServed(id).orElseThrow(Problem::notFound);
    long from = offset(request, file);
    response.setStatus(
        from > 0 ? HttpServletResponse.SC_PARTIAL_CONTENT : HttpServletResponse.SC_OK);
    if (from > 0) {
      response.setHeader(
          HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (file.size() - 1) + "/" + file.size());
    }
    response.setContentType(file.type());
    response.setContentLengthLong(file.size() - from);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.ETAG, "\"" + file.digest() + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    try (var in = files.openFrom(id, from)) {
      in.transferTo(response.getOutputStream());
    }
  }

  /** Where to begin: only {@code bytes=N-} resumes, every other range gets the whole file. */
  private static long offset(HttpServletRequest request, StoredFile file) {
    var range =
        RESUME.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.RANGE), ""));
    long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
    if (from > 0 && from >= file.size()) {
      throw Problem.of(
          HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "county.file.range", "没有这一段内容，请重新下载。");
    }
    return from;
  }
}
