package county.gateway.grant;

import county.gateway.account.AppointmentNames;
import county.gateway.account.OpenSessions;
import county.gateway.grant.GrantListService.Choices;
import county.gateway.grant.GrantService.Granted;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Appointments: the security administrator grants and ends, the system administrator confirms
 * deciding ones.
 */
@RestController
@RequestMapping("/api/gateway/v1")
class GrantController {

  private final GrantService grants;
  private final GrantListService lists;
  private final AppointmentNames names;
  private final OpenSessions sessions;

  GrantController(
      GrantService grants, GrantListService lists, AppointmentNames names, OpenSessions sessions) {
    this.grants = grants;
    this.lists = lists;
    this.names = names;
    this.sessions = sessions;
  }

  record NewAppointment(
      @NotNull String role,
      @NotNull String area,
      @NotNull String unit,
      @NotNull LocalDate validFrom,
      Optional<LocalDate> validTo) {}

  record Reason(@NotBlank @Size(max = 200) String why) {}

  /** Roles, places and units to choose from. */
  @GetMapping("/appointment-choices")
  @Permission("gateway:account:read")
  Choices choices() {
    return lists.choices();
  }

  /** 201 with the appointment, or 202 with the proposal when a second administrator is needed. */
  @PostMapping("/accounts/{id}/appointments")
  @Permission("gateway:appointment:grant")
  @Idempotent
  ResponseEntity<Granted> grant(
      @PathVariable UUID id, @Valid @RequestBody NewAppointment body, CurrentUser user) {
    var wish =
        new Wish(id, body.role(), body.area(), body.unit(), body.validFrom(), body.validTo());
    var granted = Answers.valueOf(grants.grant(wish, user));
    return granted.proposal().isPresent()
        ? Answers.accepted("/api/gateway/v1/appointment-proposals", granted)
        : Answers.created("/api/gateway/v1/accounts/" + id, granted);
  }

  /** At once: the sessions of the account end, so that nobody goes on in what was ended. */
  @PostMapping("/appointments/{id}/end")
  @Permission("gateway:appointment:end")
  @Idempotent
  ResponseEntity<Void> end(
      @PathVariable UUID id, @Valid @RequestBody Reason body, CurrentUser user) {
    sessions.end(Answers.valueOf(grants.end(id, body.why().strip(), user)));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/appointment-proposals")
  @Permission("gateway:account:read")
  Page<ProposalView> proposals() {
    return lists.proposals().map(proposal -> ProposalView.of(proposal, names));
  }

  @PostMapping("/appointment-proposals/{id}/confirmation")
  @Permission("gateway:appointment:confirm")
  @Idempotent
  ResponseEntity<ProposalView> confirm(@PathVariable UUID id, CurrentUser user) {
    return Answers.of(grants.confirm(id, user), proposal -> ProposalView.of(proposal, names));
  }

  @PostMapping("/appointment-proposals/{id}/refusal")
  @Permission("gateway:appointment:confirm")
  @Idempotent
  ResponseEntity<ProposalView> refuse(
      @PathVariable UUID id, @Valid @RequestBody Reason body, CurrentUser user) {
    return Answers.of(
        grants.refuse(id, body.why().strip(), user), proposal -> ProposalView.of(proposal, names));
  }
}
