package county.monitoring.selfreport;

import county.platform.crypto.BlindIndex;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The ticket of a public form: who sends a report must have opened the form, and cannot have filled
 * it in faster than a person can. Signed, so that nothing has to be kept until it comes back.
 */
@Component
class FormTokens {

  /** Nobody reads and fills in the form in less. */
  static final Duration FASTEST = Duration.ofSeconds(5);

  private static final Duration OLDEST = Duration.ofHours(6);
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,13})\\.([0-9a-f]{64})");

  private final BlindIndex signatures;

  FormTokens(BlindIndex signatures) {
    this.signatures = signatures;
  }

  String issue(Instant now) {
    var text = Ids.next() + "." + now.getEpochSecond();
    return text + "." + HexFormat.of().formatHex(signature(text));
  }

  /**
   * The id of the form.
   *
   * @throws Problem 422 for a ticket that is not ours, too old, or came back too fast
   */
  UUID read(String ticket, Instant now) {
    var parts = FORM.matcher(ticket);
    if (!parts.matches() || !isOurs(parts.group(1) + "." + parts.group(2), parts.group(3))) {
      throw expired();
    }
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(2))), now);
    if (age.compareTo(OLDEST) > 0 || age.isNegative()) {
      throw expired();
    }
    if (age.compareTo(FASTEST) < 0) {
      throw notHuman();
    }
    return UUID.fromString(parts.group(1));
  }

  static Problem notHuman() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "monitoring.self-report.not-human",
        "没有通过人机检查。请稍等几秒再提交；仍不成功的，请到嘎查村委会或苏木镇政府当面申报。");
  }

  private static Problem expired() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "monitoring.self-report.form-expired",
        "页面打开的时间太久，请再提交一次；仍不成功的，刷新页面后重填。");
  }

  private boolean isOurs(String text, String claimed) {
    return Optional.of(HexFormat.of().parseHex(claimed))
        .filter(given -> MessageDigest.isEqual(given, signature(text)))
        .isPresent();
  }

  private byte[] signature(String text) {
    return signatures.of("self-report-form", text);
  }
}
