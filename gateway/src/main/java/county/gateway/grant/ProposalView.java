package county.gateway.grant;

import county.gateway.account.AppointmentNames;
import county.gateway.account.AppointmentView;
import county.gateway.grant.Proposals.Proposal;
import county.platform.scope.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A proposed appointment as administrators read it. */
record ProposalView(
    UUID id,
    UUID accountId,
    String accountName,
    String username,
    AppointmentView appointment,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String state,
    Instant proposedAt,
    String proposedByName,
    Optional<Instant> decidedAt,
    Optional<String> decidedByName,
    Optional<String> why) {

  static ProposalView of(Proposal proposal, AppointmentNames names) {
    var wish = proposal.wish();
    return new ProposalView(
        proposal.id(),
        wish.account(),
        proposal.accountName(),
        proposal.username(),
        names.of(new Appointment(proposal.id().toString(), wish.role(), wish.area(), wish.unit())),
        wish.validFrom(),
        wish.validTo(),
        proposal.state(),
        proposal.proposedAt(),
        proposal.proposedByName(),
        proposal.decidedAt(),
        proposal.decidedByName(),
        proposal.why());
  }
}
