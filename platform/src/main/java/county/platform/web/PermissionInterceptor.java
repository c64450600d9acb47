package county.platform.web;

import county.platform.scope.CurrentScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Denies by default: an endpoint is for those whose role holds the permission it names, and for
 * nobody when it names none.
 */
final class PermissionInterceptor implements HandlerInterceptor {

  private final String service;

  PermissionInterceptor(String service) {
    this.service = service;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isPublic(method)) {
      var user = CurrentScope.user().orElseThrow(PermissionInterceptor::unauthenticated);
      var permission = method.getMethodAnnotation(Permission.class);
      if (permission == null || !user.may(nameOf(permission, service))) {
        throw denied();
      }
    }
    return true;
  }

  /** Spring's own error page and the API description hold no data of ours. */
  private static boolean isPublic(HandlerMethod method) {
    var type = method.getBeanType().getName();
    return method.hasMethodAnnotation(PublicEndpoint.class)
        || type.startsWith("org.springdoc.")
        || type.startsWith("org.springframework.boot.");
  }

  static String nameOf(Permission permission, String service) {
    return permission.value().replace("{service}", service);
  }

  static Problem denied() {
    return Problem.notAllowed("county.access.denied", "您的岗位没有此项权限。");
  }

  static Problem unauthenticated() {
    return Problem.of(HttpStatus.UNAUTHORIZED, "county.access.unauthenticated", "请先登录。");
  }
}
