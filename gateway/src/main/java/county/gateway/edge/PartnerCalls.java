package county.gateway.edge;

import county.gateway.partner.Partner;
import county.gateway.partner.PartnerLog;
import county.gateway.partner.PartnerQuota;
import county.gateway.partner.PartnerTokens;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A partner's call on its way to a service: its token exchanged for the one that goes inside, its
 * batch counted (one that was not taken in, or had come before, is given back), and the call noted.
 */
@Component
class PartnerCalls {

  private final PartnerTokens tokens;
  private final PartnerQuota quota;
  private final PartnerLog log;

  PartnerCalls(PartnerTokens tokens, PartnerQuota quota, PartnerLog log) {
    this.tokens = tokens;
    this.quota = quota;
    this.log = log;
  }

  ServerResponse call(ServerRequest request, Function<ServerRequest, ServerResponse> next) {
    var servlet = request.servletRequest();
    var partner = PartnerTokens.caller().orElseThrow().partner();
    var token = tokens.tokenFor(servlet).orElseThrow();
    var answer =
        CallKind.of(servlet) == CallKind.UPLOAD
            ? counted(partner, request, token, next)
            : next.apply(ForwardedHeaders.ofRequest(request, token));
    log.called(partner, servlet, answer.statusCode().value());
    return answer;
  }

  private ServerResponse counted(
      Partner partner,
      ServerRequest request,
      String token,
      Function<ServerRequest, ServerResponse> next) {
    long bytes = request.servletRequest().getContentLengthLong();
    var wait = quota.takeBatch(partner, bytes);
    if (wait.isPositive()) {
      return DoorProblem.quotaUsed(wait).answer();
    }
    boolean taken = false;
    try {
      var answer = next.apply(ForwardedHeaders.ofRequest(request, token));
      taken = answer.statusCode().isSameCodeAs(HttpStatus.ACCEPTED);
      return answer;
    } finally {
      if (!taken) {
        quota.giveBatchBack(partner, bytes);
      }
    }
  }
}
