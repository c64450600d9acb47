package county.platform.audit;

import county.platform.event.EventType;
import county.platform.event.Published;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The signed end of a chain of a service on a day.
 *
 * @param service the service for its logs, {@code service/table} for a chained table
 * @param hash base64
 * @param signature base64; HMAC-SM3 of service, day, position and hash
 */
@EventType("{service}.seal-root.v1")
public record SealRoot(String service, LocalDate day, long position, String hash, String signature)
    implements Published {

  static SealRoot of(String service, LocalDate day, SealService.Root root, byte[] signature) {
    var base64 = Base64.getEncoder();
    return new SealRoot(
        service,
        day,
        root.position(),
        base64.encodeToString(root.hash()),
        base64.encodeToString(signature));
  }

  @Override
  public String aggregate() {
    return "seal-root:" + service;
  }
}
