package county.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The token a request goes inside with. It is made once per session, appointment and purpose and
 * kept a minute; then the appointment is looked up again, so that whoever was disabled stands
 * outside within one.
 */
@Component
public class SessionTokens {

  /** Header in which a client states why it asks for personal data; percent-encoded UTF-8. */
  static final String PURPOSE = "X-Purpose";

  private static final int LONGEST_PURPOSE = 200;

  private final CurrentStaff staff;
  private final TokenMint mint;
  private final Cache<Key, String> fresh =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  SessionTokens(CurrentStaff staff, TokenMint mint) {
    this.staff = staff;
    this.mint = mint;
  }

  private record Key(String session, Optional<String> appointment, Optional<String> purpose) {}

  /** Empty when nobody is logged in, or the person holds no appointment any more. */
  public Optional<String> tokenFor(HttpServletRequest request) {
    var session = request.getSession(false);
    var member = staff.member();
    if (session == null || member.isEmpty()) {
      return Optional.empty();
    }
    var key = new Key(session.getId(), CurrentStaff.chosen(request), purpose(request));
    return Optional.ofNullable(
        fresh.get(key, missing -> make(member.get(), request, missing.purpose()).orElse(null)));
  }

  private Optional<String> make(
      StaffMember member, HttpServletRequest request, Optional<String> purpose) {
    return CurrentStaff.current(request, staff.appointments(member))
        .map(appointment -> mint.mint(member, appointment, purpose));
  }

  private static Optional<String> purpose(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(PURPOSE))
        .map(SessionTokens::decoded)
        .filter(stated -> !stated.isBlank() && stated.length() <= LONGEST_PURPOSE);
  }

  private static String decoded(String header) {
    try {
      return URLDecoder.decode(header, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
