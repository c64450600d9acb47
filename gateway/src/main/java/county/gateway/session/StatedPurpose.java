package county.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why a client asks for personal data, as its header states it: percent-encoded UTF-8. */
public final class StatedPurpose {

  private static final String HEADER = "X-Purpose";
  private static final int LONGEST = 200;

  private StatedPurpose() {}

  /** Empty when nothing, nothing readable, or too much is stated. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .map(StatedPurpose::decoded)
        .filter(stated -> !stated.isBlank() && stated.length() <= LONGEST);
  }

  private static String decoded(String header) {
    try {
      return URLDecoder.decode(header, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
