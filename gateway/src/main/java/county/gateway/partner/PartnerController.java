package county.gateway.partner;

import county.gateway.partner.PartnerAdministrationService.Handed;
import county.gateway.partner.PartnerListService.Offers;
import county.gateway.partner.PartnerListService.Row;
import county.gateway.partner.PartnerListService.View;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Clients of partner agencies, by administrators. */
@RestController
@RequestMapping(PartnerController.PATH)
class PartnerController {

  static final String PATH = "/api/gateway/v1/partners";

  private final PartnerListService lists;
  private final PartnerAdministrationService administration;

  PartnerController(PartnerListService lists, PartnerAdministrationService administration) {
    this.lists = lists;
    this.administration = administration;
  }

  record NewPartner(
      @NotNull String clientId,
      @NotNull String name,
      @NotNull String unit,
      @NotNull String contact) {}

  record Granting(
      @NotNull Set<String> scopes,
      @NotNull Set<String> fields,
      @NotNull LocalDate validTo,
      @NotNull Integer requestsPerMinute,
      @NotNull Integer batchesPerDay,
      @NotNull Integer megabytesPerDay) {}

  record Rotation(@NotNull Integer overlapHours) {}

  record Reason(@NotBlank @Size(max = 200) String why) {}

  @GetMapping
  @Permission("gateway:partner:read")
  Page<Row> list() {
    return Page.whole(lists.all());
  }

  @GetMapping("/{id}")
  @Permission("gateway:partner:read")
  ResponseEntity<View> view(@PathVariable UUID id) {
    return Answers.versioned(lists.view(id), View::version);
  }

  /** What it can be granted. */
  @GetMapping("/{id}/offers")
  @Permission("gateway:partner:read")
  Offers offers(@PathVariable UUID id) {
    return lists.offers(id);
  }

  /** The secret stands in this answer and nowhere else. */
  @PostMapping
  @Permission("gateway:partner:create")
  @Idempotent
  ResponseEntity<Handed> create(@Valid @RequestBody NewPartner body) {
    var handed =
        Answers.valueOf(
            administration.create(
                body.clientId().strip(), body.name(), body.unit(), body.contact()));
    return Answers.created(PATH + "/" + handed.id(), handed);
  }

  @PutMapping("/{id}/grants")
  @Permission("gateway:partner:grant")
  ResponseEntity<View> grant(
      @PathVariable UUID id,
      @Valid @RequestBody Granting body,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    administration.grant(
        id,
        new GrantWish(
            body.scopes(),
            body.fields(),
            body.validTo(),
            body.requestsPerMinute(),
            body.batchesPerDay(),
            body.megabytesPerDay()),
        ifMatch);
    return view(id);
  }

  /** The new secret stands in this answer and nowhere else. */
  @PostMapping("/{id}/secret-rotation")
  @Permission("gateway:partner:rotate")
  @Idempotent
  ResponseEntity<Handed> rotate(@PathVariable UUID id, @Valid @RequestBody Rotation body) {
    return Answers.of(administration.rotate(id, Duration.ofHours(body.overlapHours())));
  }

  @PostMapping("/{id}/disablement")
  @Permission("gateway:partner:disable")
  @Idempotent
  View disable(@PathVariable UUID id, @Valid @RequestBody Reason body) {
    Answers.valueOf(administration.disable(id, body.why().strip()));
    return lists.view(id);
  }

  @PostMapping("/{id}/enablement")
  @Permission("gateway:partner:enable")
  @Idempotent
  View enable(@PathVariable UUID id) {
    Answers.valueOf(administration.enable(id));
    return lists.view(id);
  }
}
