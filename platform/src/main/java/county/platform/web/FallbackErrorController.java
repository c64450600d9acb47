package county.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before any controller is reached is a problem like every other. */
@RestController
class FallbackErrorController implements ErrorController {

  @RequestMapping("/error")
  @PublicEndpoint("the container's error page: a code and a sentence, no data")
  void fail(HttpServletRequest request) {
    throw ProblemHandler.ofStatus(status(request));
  }

  private static HttpStatus status(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
