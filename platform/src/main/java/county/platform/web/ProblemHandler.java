package county.platform.web;

import county.platform.web.InvalidInput.Error;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Turns every failure into an RFC 9457 answer with a listed code and a Chinese sentence. What the
 * user cannot mend is logged with a number and shown as that number only.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String ROW_SECURITY_VIOLATED = "42501";

  private final ProblemCatalogue catalogue;

  ProblemHandler(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
    return answer(problem, request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> violated(
      ConstraintViolationException invalid, HttpServletRequest request) {
    var errors =
        invalid.getConstraintViolations().stream()
            .map(v -> Error.of(v.getPropertyPath().toString(), v.getInvalidValue(), v.getMessage()))
            .toList();
    return answer(InvalidInput.problem(errors), request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changedMeanwhile(
      OptimisticLockingFailureException stale, HttpServletRequest request) {
    return answer(
        Problem.conflict("county.version.concurrent", "内容刚刚被他人修改，请刷新后再试。"),
        request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedByDatabase(
      DataAccessException failure, HttpServletRequest request) {
    if (failure.getMostSpecificCause() instanceof SQLException sql
        && ROW_SECURITY_VIOLATED.equals(sql.getSQLState())) {
      return answer(PermissionInterceptor.denied(), request.getRequestURI());
    }
    return unexpected(failure, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
    var number = Ids.next().toString();
    LOG.error("failure {} of {} {}", number, request.getMethod(), request.getRequestURI(), failure);
    var problem =
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "county.internal.failure",
            "系统内部错误，已记录（编号 " + number + "），请稍后再试。");
    return answer(problem, request.getRequestURI());
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return wide(
        InvalidInput.problem(errors(invalid.getBindingResult().getAllErrors(), "")), request);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors = new ArrayList<Error>();
    invalid.getParameterValidationResults().forEach(result -> errors.addAll(errors(result)));
    return wide(InvalidInput.problem(errors), request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return wide(InvalidInput.problem(List.of(unreadable(unreadable))), request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var name =
        mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
    return wide(
        InvalidInput.problem(name, mismatch.getValue(), expected(mismatch.getRequiredType())),
        request);
  }

  /** Everything else that Spring refuses itself: its own wording stays inside. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem =
        switch (failure) {
          case MissingServletRequestParameterException missing ->
              InvalidInput.problem(missing.getParameterName(), null, "必须填写");
          case MissingRequestHeaderException missing ->
              InvalidInput.problem(missing.getHeaderName(), null, "请求缺少此项");
          case HttpRequestMethodNotSupportedException ignored ->
              Problem.of(
                  HttpStatus.METHOD_NOT_ALLOWED,
                  "county.request.method-not-allowed",
                  "此地址不支持这种操作。");
          case HttpMediaTypeNotSupportedException ignored ->
              Problem.of(
                  HttpStatus.UNSUPPORTED_MEDIA_TYPE, "county.request.media-type", "不支持这种内容格式。");
          default -> ofStatus(HttpStatus.valueOf(status.value()));
        };
    return wide(problem, request);
  }

  static Problem ofStatus(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> Problem.notFound();
      case NOT_ACCEPTABLE -> Problem.of(status, "county.request.not-acceptable", "不能提供所要的格式。");
      case CONTENT_TOO_LARGE -> Problem.of(status, "county.request.too-large", "提交的内容太大。");
      default ->
          status.is4xxClientError()
              ? Problem.of(HttpStatus.BAD_REQUEST, "county.request.malformed", "请求有误，系统不能理解。")
              : Problem.of(
                  HttpStatus.INTERNAL_SERVER_ERROR, "county.internal.failure", "系统内部错误，已记录，请稍后再试。");
    };
  }

  private static List<Error> errors(ParameterValidationResult result) {
    var parameter = Optional.ofNullable(result.getMethodParameter().getParameterName()).orElse("");
    return result instanceof ParameterErrors fields
        ? errors(fields.getAllErrors(), "")
        : result.getResolvableErrors().stream()
            .map(
                error ->
                    Error.of(
                        parameter,
                        result.getArgument(),
                        Optional.ofNullable(error.getDefaultMessage()).orElse("")))
            .toList();
  }

  private static List<Error> errors(
      List<? extends MessageSourceResolvable> errors, String fallback) {
    return errors.stream()
        .map(
            error ->
                error instanceof FieldError field
                    ? Error.of(field.getField(), field.getRejectedValue(), reason(field))
                    : Error.of(
                        fallback,
                        null,
                        Optional.ofNullable(error.getDefaultMessage()).orElse("填写有误")))
        .toList();
  }

  private static String reason(FieldError field) {
    return field.isBindingFailure()
        ? "格式不对"
        : Optional.ofNullable(field.getDefaultMessage()).orElse("填写有误");
  }

  private static Error unreadable(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case InvalidFormatException format ->
          Error.of(path(format), format.getValue(), expected(format.getTargetType()));
      case JacksonException json ->
          Error.of(path(json), null, json.getPath().isEmpty() ? "内容不是有效的 JSON" : "格式不对");
      case null, default -> Error.of("", null, "缺少请求内容或内容无法读取");
    };
  }

  private static String path(JacksonException json) {
    var path = new StringBuilder();
    for (var step : json.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String expected(@Nullable Class<?> type) {
    return switch (type == null ? "" : type.getSimpleName()) {
      case "LocalDate" -> "应为日期，如 2021-10-08";
      case "Money" -> "应为金额，最多两位小数，如 20000.00";
      case "UUID" -> "编号不对";
      case "int", "long", "Integer", "Long" -> "应为整数";
      case "boolean", "Boolean" -> "应为 true 或 false";
      default -> type != null && type.isEnum() ? "不是可选的值" : "格式不对";
    };
  }

  private ResponseEntity<Object> wide(Problem problem, WebRequest request) {
    var answer = answer(problem, request.getDescription(false).replaceFirst("^uri=", ""));
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }

  private ResponseEntity<ProblemDetail> answer(Problem problem, String path) {
    var body = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
    body.setType(URI.create("urn:county:problem:" + problem.code()));
    body.setTitle(
        catalogue
            .find(problem.code())
            .map(ProblemCatalogue.Entry::title)
            .orElseGet(problem::detail));
    body.setInstance(URI.create(path));
    problem.members().forEach(body::setProperty);
    body.setProperty("code", problem.code());
    return ResponseEntity.status(problem.status()).body(body);
  }
}
