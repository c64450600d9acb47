package county.gateway.partner;

import county.gateway.partner.PartnerQuota.Use;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a client has used. */
@Service
class PartnerAccessService {

  private final PartnerQuota quota;

  PartnerAccessService(PartnerQuota quota) {
    this.quota = quota;
  }

  @Transactional(readOnly = true)
  public Use usedToday(Partner partner) {
    return quota.usedToday(partner.id());
  }
}
