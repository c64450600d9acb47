package county.platform.web;

import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.scope.Grants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps a partner agency's client within its grants: only endpoints marked for partners, only the
 * granted scopes, and no reading without a stated purpose.
 */
final class PartnerInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && !method.hasMethodAnnotation(PublicEndpoint.class)) {
      CurrentScope.user()
          .filter(user -> user.grants().isPresent())
          .ifPresent(
              partner -> check(partner, method.getMethodAnnotation(PartnerAccess.class), request));
    }
    return true;
  }

  private static void check(
      CurrentUser partner, @Nullable PartnerAccess access, HttpServletRequest request) {
    if (access == null) {
      throw Problem.notAllowed("county.partner.not-granted", "这个接口不对接口单位开放。");
    }
    var scope = expand(access.scope(), request);
    if (!scope.isEmpty() && !partner.grants().orElse(Grants.NONE).scopes().contains(scope)) {
      throw Problem.notAllowed("county.partner.not-granted", "您的接口授权不包含 " + scope + "，请联系安全管理员。");
    }
    if (HttpMethod.GET.matches(request.getMethod())
        && !access.answers().isEmpty()
        && partner.purpose().isEmpty()) {
      throw Problem.notUnderstood(
          "county.partner.purpose-required", "读取数据须在请求头 X-Purpose 中说明用途（百分号编码的 UTF-8，最多 200 字）。");
    }
  }

  @SuppressWarnings("unchecked")
  private static String expand(String scope, HttpServletRequest request) {
    var variables =
        (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var expanded = scope;
    for (var variable : variables.entrySet()) {
      expanded = expanded.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return expanded;
  }
}
