package county.gateway;

import county.gateway.Desk.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What administrators do in tests, through the door. */
public final class Administrators {

  private static final String ACCOUNTS = "/api/gateway/v1/accounts";

  private final Desk sysadmin;
  private final Desk secadmin;

  private Administrators(Desk sysadmin, Desk secadmin) {
    this.sysadmin = sysadmin;
    this.secadmin = secadmin;
  }

  /** The demonstration's. */
  public static Administrators at(int port) {
    return new Administrators(new Desk(port).as("xitong"), new Desk(port).as("anquan"));
  }

  public Desk sysadmin() {
    return sysadmin;
  }

  public Desk secadmin() {
    return secadmin;
  }

  /** A new account with its one-time password. */
  public JsonNode create(String username) {
    var answer = sysadmin.post(ACCOUNTS, Map.of("username", username, "name", "新人"));
    if (answer.status() != 201) {
      throw new AssertionError(answer.json().toString());
    }
    return answer.json();
  }

  public Answer appoint(String account, String role, String area, String unit) {
    return secadmin.post(
        ACCOUNTS + "/" + account + "/appointments",
        Map.of("role", role, "area", area, "unit", unit, "validFrom", "2021-01-01"));
  }

  /** Appointed and, where it takes a second administrator, confirmed. */
  public void let(String account, String role, String area, String unit) {
    var answer = appoint(account, role, area, unit);
    if (answer.status() == 202) {
      var proposal = answer.json().path("proposal").asString();
      answer =
          sysadmin.post(
              "/api/gateway/v1/appointment-proposals/" + proposal + "/confirmation", Map.of());
    }
    if (answer.status() >= 300) {
      throw new AssertionError(answer.json().toString());
    }
  }
}
