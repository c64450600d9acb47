package county.monitoring.selfreport;

import county.monitoring.selfreport.Receipts.Form;
import county.monitoring.selfreport.Receipts.Progress;
import county.monitoring.selfreport.Receipts.Receipt;
import county.platform.web.PublicEndpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For everybody; the gateway limits how often one address may call. */
@RestController
@RequestMapping("/api/monitoring/v1/self-reports")
class PublicController {

  private static final String WHY = "villagers have no account; guarded by ticket, trap and limits";

  private final PublicCounter counter;

  PublicController(PublicCounter counter) {
    this.counter = counter;
  }

  @GetMapping("/form")
  @PublicEndpoint("an empty form holds no data")
  ResponseEntity<Form> form() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counter.form());
  }

  @PostMapping
  @PublicEndpoint(WHY)
  Receipt submit(@Valid @RequestBody Submission body) {
    return counter.submit(body);
  }

  /** Receipt and phone in the body: neither stands in an address or a log. */
  record Asked(
      @NotBlank(message = "请填写回执编号") @Size(max = 30) String receipt,
      @NotBlank(message = "请填写申报时的手机号") @Size(max = 20) String phone) {}

  @PostMapping("/states")
  @PublicEndpoint(WHY)
  Progress progress(@Valid @RequestBody Asked body) {
    return counter.progress(body.receipt().strip().toUpperCase(Locale.ROOT), body.phone().strip());
  }
}
