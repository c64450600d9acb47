package county.gateway.edge;

import county.platform.web.ProblemCatalogue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the door itself answers when it does not let a request through: problem details (RFC 9457)
 * with the codes of {@code contracts/problems.yaml}.
 *
 * @param code stable, listed
 * @param detail a Chinese sentence that says what to do
 * @param retryAfter when trying again makes sense; zero = not said
 */
record DoorProblem(HttpStatus status, String code, String detail, Duration retryAfter) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

  DoorProblem(HttpStatus status, String code, String detail) {
    this(status, code, detail, Duration.ZERO);
  }

  static DoorProblem serviceDown(String label, Duration retryAfter) {
    return new DoorProblem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "gateway.service.down",
        label + "暂时不可用，请稍后再试；已提交的内容不会丢失。",
        retryAfter);
  }

  static DoorProblem serviceSlow(String label) {
    return new DoorProblem(
        HttpStatus.GATEWAY_TIMEOUT,
        "gateway.service.slow",
        label + "没有在规定时间内答复，操作结果未知，请刷新页面确认后再决定是否重做。");
  }

  static DoorProblem uploadBroken() {
    return new DoorProblem(HttpStatus.BAD_REQUEST, "gateway.body.broken", "上传中断，没有保留任何内容，请重新上传。");
  }

  static DoorProblem bodyTooLarge(long limit) {
    return new DoorProblem(
        HttpStatus.CONTENT_TOO_LARGE,
        "gateway.body.too-large",
        "提交的内容超过 %d MB 的上限，请拆分后再提交。".formatted(limit / (1024 * 1024)));
  }

  static DoorProblem bodyKind() {
    return new DoorProblem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "gateway.body.kind", "不接受表单或压缩编码的请求体，请直接提交文件内容或 JSON。");
  }

  static DoorProblem tooManyRequests(Duration retryAfter) {
    return new DoorProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        "gateway.rate.exceeded",
        "操作过于频繁，请 %d 秒后再试。".formatted(Math.max(1, retryAfter.toSeconds())),
        retryAfter);
  }

  static DoorProblem quotaUsed(Duration retryAfter) {
    return new DoorProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        "gateway.partner.quota",
        "今天报送的批次数或数据量已用完，请明天再报，或联系安全管理员调整配额。",
        retryAfter);
  }

  static DoorProblem badToken() {
    return new DoorProblem(
        HttpStatus.UNAUTHORIZED,
        "gateway.partner.token",
        "接口令牌无效、已过期，或客户端已停用，请重新从 /oauth2/token 取得令牌。");
  }

  static DoorProblem unauthenticated() {
    return new DoorProblem(
        HttpStatus.UNAUTHORIZED, "county.access.unauthenticated", "请先登录，或登录已过期，请重新登录。");
  }

  static DoorProblem csrf() {
    return new DoorProblem(HttpStatus.FORBIDDEN, "gateway.csrf.refused", "页面已过期或请求来源不明，请刷新页面后重试。");
  }

  static DoorProblem denied() {
    return new DoorProblem(HttpStatus.FORBIDDEN, "county.access.denied", "没有此项权限。");
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    if (retryAfter.isPositive()) {
      response.setHeader("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
    response.getOutputStream().write(body().getBytes(StandardCharsets.UTF_8));
  }

  ServerResponse answer() {
    return ServerResponse.status(status)
        .build(
            (request, response) -> {
              writeTo(response);
              return null;
            });
  }

  private String body() {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "urn:county:problem:" + code);
    members.put("title", CATALOGUE.find(code).map(ProblemCatalogue.Entry::title).orElse(detail));
    members.put("status", status.value());
    members.put("detail", detail);
    members.put("code", code);
    return JSON.writeValueAsString(members);
  }
}
