package county.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * No such thing, not allowed, not understandable: an answer that is no result. Its code is listed
 * in {@code contracts/problems.yaml}; its detail is a Chinese sentence for the user and holds
 * neither internal messages nor personal data. A refusal by a rule is no problem but a {@code
 * Result}.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  private Problem(HttpStatus status, String code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  public static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail);
  }

  /** 404: also for what exists outside the caller's scope. */
  public static Problem notFound(String code, String detail) {
    return of(HttpStatus.NOT_FOUND, code, detail);
  }

  /** 404 with the one sentence for every kind of thing. */
  public static Problem notFound() {
    return notFound("county.resource.not-found", "没有找到，或不在您的管辖范围内。");
  }

  /** 403. */
  public static Problem notAllowed(String code, String detail) {
    return of(HttpStatus.FORBIDDEN, code, detail);
  }

  /** 400. */
  public static Problem notUnderstood(String code, String detail) {
    return of(HttpStatus.BAD_REQUEST, code, detail);
  }

  /** 409. */
  public static Problem conflict(String code, String detail) {
    return of(HttpStatus.CONFLICT, code, detail);
  }

  /** Adds a member to the answer, beside type, title, status, detail and code. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }
}
