package county.gateway.partner;

import county.platform.scope.CurrentUser;
import county.platform.scope.Grants;
import county.platform.web.PartnerAccess;
import county.platform.web.Permission;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's client reads about itself. */
@RestController
class PartnerAccessController {

  private final PartnerAccessService access;

  PartnerAccessController(PartnerAccessService access) {
    this.access = access;
  }

  /**
   * @param scopes that its token carries and it is still granted
   */
  record View(
      String clientId,
      String name,
      String unit,
      Set<String> scopes,
      Set<String> fields,
      Optional<LocalDate> validTo,
      int requestsPerMinute,
      int batchesPerDay,
      int batchesToday,
      int megabytesPerDay,
      long bytesToday) {}

  @GetMapping("/api/gateway/v1/partner-access")
  @Permission("gateway:partner-access:read")
  @PartnerAccess(scope = "")
  View read(CurrentUser user) {
    var partner = PartnerTokens.caller().orElseThrow().partner();
    var grants = user.grants().orElse(Grants.NONE);
    var use = access.usedToday(partner);
    return new View(
        partner.clientId(),
        partner.name(),
        partner.unit(),
        new TreeSet<>(grants.scopes()),
        new TreeSet<>(grants.fields()),
        partner.validTo(),
        partner.requestsPerMinute(),
        partner.batchesPerDay(),
        use.batches(),
        partner.megabytesPerDay(),
        use.bytes());
  }
}
