package county.assistance.reveal;

import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/reveals")
class RevealController {

  private final RevealService reveals;

  RevealController(RevealService reveals) {
    this.reveals = reveals;
  }

  /** Which datum to show, and why. */
  record Reveal(
      @NotNull UUID subject,
      @NotNull(message = "请选择要查看的内容") RevealService.Field field,
      @NotBlank(message = "请写明查看用途，不少于 4 个字") String purpose) {}

  /** The datum in plain text. */
  record Revealed(String value) {}

  @PostMapping
  @Permission("assistance:personal:reveal")
  Revealed reveal(@Valid @RequestBody Reveal body) {
    return new Revealed(reveals.reveal(body.subject(), body.field(), body.purpose()));
  }
}
