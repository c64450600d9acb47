package county.assistance.intake;

import county.assistance.intake.NeedCardService.NeedCard;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/need-cards")
class NeedCardController {

  private final NeedCardService cards;

  NeedCardController(NeedCardService cards) {
    this.cards = cards;
  }

  @GetMapping
  @Permission("assistance:need-card:read")
  Page<NeedCard> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable UUID householdId,
      @ParameterObject @Valid Paging paging) {
    return cards.list(area, householdId, paging);
  }

  @GetMapping("/{id}")
  @Permission("assistance:need-card:read")
  NeedCard get(@PathVariable UUID id) {
    return cards.get(id);
  }
}
