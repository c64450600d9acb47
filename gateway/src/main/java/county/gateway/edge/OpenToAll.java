package county.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What people without an account may call behind the door: the self-report of a villager (自主申报) and
 * the question what became of it. The service guards these itself, too.
 */
final class OpenToAll {

  private static final String REPORTS = "/api/monitoring/v1/self-reports";

  static final String FORM = REPORTS + "/form";
  static final String[] SENT = {REPORTS, REPORTS + "/states"};

  private static final Set<String> CALLS =
      Set.of("GET " + FORM, "POST " + REPORTS, "POST " + REPORTS + "/states");

  private OpenToAll() {}

  static boolean includes(HttpServletRequest request) {
    return CALLS.contains(request.getMethod() + " " + request.getRequestURI());
  }
}
