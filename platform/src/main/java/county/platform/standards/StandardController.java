package county.platform.standards;

import county.platform.policy.Amount;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The amounts of a service, changed by two persons who see whom a change touches. Only for services
 * that set {@code county.standards}.
 */
@RestController
@RequestMapping("/api/${county.service}/v1/standards")
@ConditionalOnProperty(name = "county.standards", havingValue = "true")
class StandardController {

  private final StandardsBook book;
  private final StandardChangeService changes;
  private final String service;

  StandardController(
      StandardsBook book,
      StandardChangeService changes,
      @Value("${county.service}") String service) {
    this.book = book;
    this.changes = changes;
    this.service = service;
  }

  /**
   * @param amounts still thought right
   * @param missing kinds of amounts that nobody has entered
   * @param proposals waiting ones first
   */
  record StandardsView(
      List<Standards.Definition> definitions,
      List<Amount> amounts,
      List<Standards.Definition> missing,
      List<Proposal> proposals) {}

  /**
   * @param kind what the amount is limited to, or * for all
   * @param area 6, 9 or 12 digits
   * @param sample left out: a document sets the amount
   */
  record Propose(
      @NotBlank(message = "请选择标准") String key,
      @NotBlank(message = "请选择适用对象") String kind,
      @NotBlank(message = "请选择适用地区") String area,
      @NotNull(message = "请填写数值") BigDecimal value,
      @NotNull(message = "请填写起始日期") LocalDate validFrom,
      @Nullable LocalDate validTo,
      @NotBlank(message = "请写明依据的文件") String reference,
      @Nullable Boolean sample,
      @NotBlank(message = "请写明变更理由") String reason) {

    Proposal.Draft draft() {
      return new Proposal.Draft(
          key,
          kind,
          area,
          value,
          validFrom,
          Optional.ofNullable(validTo),
          reference,
          Boolean.TRUE.equals(sample),
          reason);
    }
  }

  /**
   * @param impactDigest of the impact list that the approver has seen
   */
  record Approve(@NotBlank(message = "请先查看影响清单") String impactDigest, @Nullable String reason) {}

  record Reject(@NotBlank(message = "请写明理由") String reason) {}

  @GetMapping
  @Permission("{service}:standard:read")
  StandardsView standards() {
    var amounts = book.valid();
    var entered = amounts.stream().map(Amount::key).collect(Collectors.toSet());
    var missing =
        book.definitions().stream()
            .filter(definition -> !entered.contains(definition.key()))
            .toList();
    return new StandardsView(book.definitions(), amounts, missing, changes.list());
  }

  @GetMapping("/proposals")
  @Permission("{service}:standard:read")
  Page<Proposal> proposals() {
    return Page.whole(changes.list());
  }

  @PostMapping("/proposals")
  @Permission("{service}:standard:propose")
  @Idempotent
  ResponseEntity<Proposal> propose(@RequestBody @Valid Propose form, CurrentUser user) {
    var proposal = changes.propose(form.draft(), user);
    return Answers.created(
        "/api/" + service + "/v1/standards/proposals/" + proposal.id(), proposal);
  }

  @GetMapping("/proposals/{id}/impact")
  @Permission("{service}:standard:read")
  StandardChangeService.Impact impact(@PathVariable UUID id) {
    return changes.impact(id);
  }

  @PostMapping("/proposals/{id}/approval")
  @Permission("{service}:standard:approve")
  @Idempotent
  ResponseEntity<Proposal> approve(
      @PathVariable UUID id, @RequestBody @Valid Approve form, CurrentUser user) {
    return Answers.of(
        changes.approve(id, form.impactDigest(), Optional.ofNullable(form.reason()), user));
  }

  @PostMapping("/proposals/{id}/rejection")
  @Permission("{service}:standard:approve")
  @Idempotent
  ResponseEntity<Proposal> reject(
      @PathVariable UUID id, @RequestBody @Valid Reject form, CurrentUser user) {
    return Answers.of(changes.reject(id, form.reason(), user));
  }
}
