package county.assistance.intake;

import county.assistance.intake.NeedCardView.NeedCardRow;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/need-cards")
class NeedCardController {

  private final NeedCardService cards;

  NeedCardController(NeedCardService cards) {
    this.cards = cards;
  }

  /** How the need is met; {@code NONE} says that nothing is needed, and why. */
  record NeedCardAnswer(
      @NotNull(message = "请选择由哪项救助解决") Help help,
      @NotBlank(message = "请写明办理情况或不需救助的理由") @Size(max = 1000) String reason) {}

  @GetMapping
  @Permission("assistance:need-card:read")
  Page<NeedCardRow> list(
      @ParameterObject NeedCardService.Filter filter, @ParameterObject @Valid Paging paging) {
    return cards.list(filter, paging);
  }

  @GetMapping("/{id}")
  @Permission("assistance:need-card:read")
  ResponseEntity<NeedCardView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(cards.get(id, user), NeedCardView::version);
  }

  @PostMapping("/{id}/acceptance")
  @Permission("assistance:need-card:accept")
  @Idempotent
  ResponseEntity<NeedCardView> accept(
      @PathVariable UUID id,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cards.accept(id, ifMatch, user));
  }

  @PostMapping("/{id}/answer")
  @Permission("assistance:need-card:answer")
  @Idempotent
  ResponseEntity<NeedCardView> answer(
      @PathVariable UUID id,
      @Valid @RequestBody NeedCardAnswer body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cards.answer(id, body.help(), body.reason(), ifMatch, user));
  }
}
