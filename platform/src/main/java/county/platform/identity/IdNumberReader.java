package county.platform.identity;

import county.platform.identity.IdNumber.Invalid;
import county.platform.identity.IdNumber.Reading;
import county.platform.identity.IdNumber.Valid;
import java.time.LocalDate;

/**
 * Reads the identity numbers of a file. Made-up ones (docs/adr/0001) are let through in the demo
 * only.
 *
 * @param today a birth date after it is refused
 */
public record IdNumberReader(LocalDate today, boolean demo) {

  public Reading read(String text) {
    var reading = IdNumber.read(text, today);
    return !demo && reading instanceof Valid(var number) && number.isSynthetic()
        ? new Invalid("这是演示用的虚构号码，正式环境不能导入")
        : reading;
  }
}
