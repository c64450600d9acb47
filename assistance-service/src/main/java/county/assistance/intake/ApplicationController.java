package county.assistance.intake;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/applications")
class ApplicationController {

  private final ApplicationService applications;
  private final Reception reception;

  ApplicationController(ApplicationService applications, Reception reception) {
    this.applications = applications;
    this.reception = reception;
  }

  @PostMapping
  @Permission("assistance:application:receive")
  @Idempotent
  ResponseEntity<ApplicationView> receive(
      @Valid @RequestBody ReceiveApplication body, CurrentUser user) {
    var received = reception.receive(body, user);
    return Answers.created("/api/assistance/v1/applications/" + received.id(), received);
  }

  @GetMapping
  @Permission("assistance:application:read")
  Page<ApplicationView.ApplicationRow> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String receiptNo,
      @ParameterObject @Valid Paging paging) {
    return applications.list(area, receiptNo, paging);
  }

  @GetMapping("/{id}")
  @Permission("assistance:application:read")
  ApplicationView get(@PathVariable UUID id) {
    return applications.get(id);
  }
}
