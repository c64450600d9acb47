package county.assets.operation;

import county.assets.operation.OperationActs.AppraisalForm;
import county.assets.operation.OperationActs.ContractForm;
import county.assets.operation.OperationActs.Ending;
import county.assets.operation.OperationActs.FileForm;
import county.assets.operation.OperationActs.StewardForm;
import county.assets.operation.OperationActs.UpkeepForm;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contracts, stewards, patrols, repairs, appraisals and papers of an asset. */
@RestController
@RequestMapping("/api/assets/v1/assets/{id}")
class OperationController {

  private final OperationService operations;

  OperationController(OperationService operations) {
    this.operations = operations;
  }

  @GetMapping("/operation")
  @Permission("assets:asset:read")
  OperationView operation(@PathVariable UUID id) {
    return operations.of(id);
  }

  @PostMapping("/contracts")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<OperationView> contract(
      @PathVariable UUID id, @Valid @RequestBody ContractForm body, CurrentUser user) {
    return Answers.of(operations.contract(id, body, user));
  }

  @PostMapping("/contracts/{contract}/ending")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<OperationView> end(
      @PathVariable UUID id,
      @PathVariable UUID contract,
      @Valid @RequestBody Ending body,
      CurrentUser user) {
    return Answers.of(operations.end(id, contract, body, user));
  }

  @PostMapping("/stewards")
  @Permission("assets:asset:operate")
  @Idempotent
  ResponseEntity<OperationView> steward(
      @PathVariable UUID id, @Valid @RequestBody StewardForm body, CurrentUser user) {
    return Answers.of(operations.steward(id, body, user));
  }

  @PostMapping("/upkeep")
  @Permission("assets:asset:maintain")
  @Idempotent
  ResponseEntity<OperationView> upkeep(
      @PathVariable UUID id, @Valid @RequestBody UpkeepForm body, CurrentUser user) {
    return Answers.of(operations.upkeep(id, body, user));
  }

  @PostMapping("/appraisals")
  @Permission("assets:asset:revise")
  @Idempotent
  ResponseEntity<OperationView> appraise(
      @PathVariable UUID id, @Valid @RequestBody AppraisalForm body, CurrentUser user) {
    return Answers.of(operations.appraise(id, body, user));
  }

  @PostMapping("/papers")
  @Permission("assets:asset:maintain")
  @Idempotent
  ResponseEntity<OperationView> attach(
      @PathVariable UUID id, @Valid @RequestBody FileForm body, CurrentUser user) {
    return Answers.of(operations.attach(id, body, user));
  }
}
