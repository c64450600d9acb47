package county.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A token that is no good is a 401; keys that cannot be fetched are our trouble, and a 503. */
record BearerFailures(HandlerExceptionResolver problems) implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(BearerFailures.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    problems.resolveException(request, response, null, problem(failure));
  }

  private static Problem problem(AuthenticationException failure) {
    if (failure instanceof AuthenticationServiceException) {
      LOG.warn("tokens cannot be verified now", failure);
      return Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE, "county.service.unavailable", "系统暂时不能核对登录状态，请稍后再试。");
    }
    return PermissionInterceptor.unauthenticated();
  }
}
