package county.gateway.account;

import county.gateway.account.AccountRegister.Filter;
import county.gateway.account.AccountRegister.Row;
import county.gateway.account.AccountRegister.View;
import county.gateway.account.AdministrationService.Handed;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, by the system administrator; the other two administrators read. */
@RestController
@RequestMapping(AccountController.PATH)
class AccountController {

  static final String PATH = "/api/gateway/v1/accounts";

  private final AccountRegister register;
  private final AdministrationService administration;
  private final OpenSessions sessions;

  AccountController(
      AccountRegister register, AdministrationService administration, OpenSessions sessions) {
    this.register = register;
    this.administration = administration;
    this.sessions = sessions;
  }

  record NewAccount(@NotNull String username, @NotNull String name) {}

  record Name(@NotNull String name) {}

  record Reason(@NotBlank @Size(max = 200) String why) {}

  @GetMapping
  @Permission("gateway:account:read")
  Page<Row> list(@ParameterObject Filter filter, @ParameterObject @Valid Paging paging) {
    return register.list(filter, paging);
  }

  @GetMapping("/{id}")
  @Permission("gateway:account:read")
  ResponseEntity<View> view(@PathVariable UUID id) {
    return Answers.versioned(register.view(id), View::version);
  }

  /** The one-time password stands in this answer and nowhere else. */
  @PostMapping
  @Permission("gateway:account:create")
  @Idempotent
  ResponseEntity<Handed> create(@Valid @RequestBody NewAccount body) {
    var handed = Answers.valueOf(administration.create(body.username().strip(), body.name()));
    return Answers.created(PATH + "/" + handed.id(), handed);
  }

  @PutMapping("/{id}/name")
  @Permission("gateway:account:change")
  ResponseEntity<View> rename(
      @PathVariable UUID id,
      @Valid @RequestBody Name body,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    administration.rename(id, body.name(), ifMatch);
    return view(id);
  }

  /** Ends its sessions, too. */
  @PostMapping("/{id}/disablement")
  @Permission("gateway:account:change")
  @Idempotent
  View disable(@PathVariable UUID id, @Valid @RequestBody Reason body, CurrentUser user) {
    Answers.valueOf(administration.disable(id, body.why().strip(), user));
    sessions.end(id);
    return register.view(id);
  }

  @PostMapping("/{id}/enablement")
  @Permission("gateway:account:change")
  @Idempotent
  View enable(@PathVariable UUID id, CurrentUser user) {
    Answers.valueOf(administration.enable(id, user));
    return register.view(id);
  }

  @PostMapping("/{id}/unlocking")
  @Permission("gateway:account:unlock")
  @Idempotent
  View unlock(@PathVariable UUID id) {
    administration.unlock(id);
    return register.view(id);
  }

  /** The one-time password stands in this answer and nowhere else. Ends the account's sessions. */
  @PostMapping("/{id}/password-reset")
  @Permission("gateway:account:reset")
  @Idempotent
  Handed resetPassword(@PathVariable UUID id, CurrentUser user) {
    var handed = Answers.valueOf(administration.resetPassword(id, user));
    sessions.end(id);
    return handed;
  }
}
