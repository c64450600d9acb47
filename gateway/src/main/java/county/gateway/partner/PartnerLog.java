package county.gateway.partner;

import county.gateway.session.StatedPurpose;
import county.platform.audit.LogKind;
import county.platform.audit.LogService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes every call of a partner with its purpose: a read as access, all else as operation; the path
 * only, never query or body.
 */
@Component
public class PartnerLog {

  private static final Logger LOG = LoggerFactory.getLogger(PartnerLog.class);

  private final LogService log;

  PartnerLog(LogService log) {
    this.log = log;
  }

  /** The call has happened: when its entry cannot be written, that is an alarm and no answer. */
  public void called(Partner partner, HttpServletRequest request, int status) {
    try {
      log.append(
          request.getMethod().equals("GET") ? LogKind.ACCESS : LogKind.OPERATION,
          partner.clientId(),
          Map.of(
              "client", partner.clientId(),
              "name", partner.name(),
              "unit", partner.unit(),
              "method", request.getMethod(),
              "path", request.getRequestURI(),
              "purpose", StatedPurpose.of(request).orElse(""),
              "status", status,
              "address", request.getRemoteAddr()));
    } catch (RuntimeException e) {
      LOG.error("the log took no entry of {} {}", request.getMethod(), request.getRequestURI(), e);
    }
  }
}
