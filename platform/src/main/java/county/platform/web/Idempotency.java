package county.platform.web;

import county.platform.crypto.Sm3;
import county.platform.scope.CurrentScope;
import county.platform.web.IdempotencyStore.Earlier;
import county.platform.web.IdempotencyStore.Key;
import county.platform.web.IdempotencyStore.Stored;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a request marked {@link Idempotent} take effect once. The mark that it did is written in the
 * command's own transaction, so that a crash between commit and answer leads to 'already took
 * effect' and never to a second effect.
 */
final class Idempotency implements HandlerInterceptor, TransactionExecutionListener {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String ANSWER_ID = Idempotency.class.getName() + ".id";

  private static final String CLAIM = Idempotency.class.getName() + ".claim";
  private static final int LONGEST_KEY = 200;
  private static final ThreadLocal<@Nullable UUID> UNCOMMITTED = new ThreadLocal<>();

  private final IdempotencyStore store;
  private final JsonMapper json;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  Idempotency(IdempotencyStore store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var wanted =
        handler instanceof HandlerMethod method
            ? method.getMethodAnnotation(Idempotent.class)
            : null;
    if (wanted == null) {
      return true;
    }
    var key =
        new Key(
            CurrentScope.actor(),
            request.getMethod() + " " + request.getRequestURI(),
            keyOf(request));
    var digest = digest(request, wanted.streamed());
    var claim = Ids.next();
    if (!store.claim(key, digest, claim)) {
      replay(store.find(key).orElseThrow(Idempotency::stillRunning), digest, response);
      return false;
    }
    running.add(claim);
    request.setAttribute(CLAIM, claim);
    if (!wanted.streamed()) {
      UNCOMMITTED.set(claim);
    }
    return true;
  }

  private static String keyOf(HttpServletRequest request) {
    var key = request.getHeader(HEADER);
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.notUnderstood(
          "county.idempotency.key-required", "请求缺少 Idempotency-Key（1 到 200 个字符）。");
    }
    return key;
  }

  private static byte[] digest(HttpServletRequest request, boolean streamed) throws IOException {
    var query = Optional.ofNullable(request.getQueryString()).orElse("");
    var head =
        (query + "\n" + (streamed ? request.getContentLengthLong() : "") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    var body = streamed ? new byte[0] : BufferedRequest.bodyOf(request);
    return new Sm3().update(head, head.length).update(body, body.length).digest();
  }

  private void replay(Earlier earlier, byte[] digest, HttpServletResponse response)
      throws IOException {
    if (!Arrays.equals(earlier.digest(), digest)) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "county.idempotency.other-content",
          "同一操作编号已提交过不同的内容，请刷新页面后重新提交。");
    }
    var answer =
        earlier.answer().orElseThrow(() -> earlier.committed() ? tookEffect() : stillRunning());
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    answer.location().ifPresent(location -> response.setHeader(HttpHeaders.LOCATION, location));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), answer.id().map(id -> Map.of("id", id)).orElse(Map.of()));
  }

  private static Problem stillRunning() {
    return Problem.conflict("county.idempotency.running", "同一操作正在处理，请稍候再试。");
  }

  private static Problem tookEffect() {
    return Problem.conflict("county.idempotency.took-effect", "这次提交已经生效，请刷新列表查看结果，不必再提交。");
  }

  /** The command is about to commit: that it took effect becomes part of it. */
  @Override
  public void beforeCommit(TransactionExecution transaction) {
    var claim = UNCOMMITTED.get();
    if (claim != null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
      store.markCommitted(claim);
      UNCOMMITTED.remove();
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(CLAIM) instanceof UUID claim) {
      UNCOMMITTED.remove();
      running.remove(claim);
      settle(
          claim,
          request,
          response,
          failure != null ? HttpStatus.INTERNAL_SERVER_ERROR.value() : response.getStatus());
    }
  }

  private void settle(
      UUID claim, HttpServletRequest request, HttpServletResponse response, int status) {
    if (status < 400) {
      store.complete(
          claim,
          new Stored(
              status,
              Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)),
              Optional.ofNullable(request.getAttribute(ANSWER_ID)).map(Object::toString)));
    } else if (status < 500) {
      store.free(claim);
    } else {
      store.freeUnlessCommitted(claim);
    }
  }

  /** Keeps the leases of the requests that run in this process; called every 20 seconds. */
  void renewRunning() {
    var claims = List.copyOf(running);
    if (!claims.isEmpty()) {
      store.renew(claims);
    }
  }
}
