package county.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
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
    var key = new Key(session.getId(), CurrentStaff.chosen(request), StatedPurpose.of(request));
    return Optional.ofNullable(
        fresh.get(key, missing -> make(member.get(), request, missing.purpose()).orElse(null)));
  }

  private Optional<String> make(
      StaffMember member, HttpServletRequest request, Optional<String> purpose) {
    return CurrentStaff.current(request, staff.appointments(member))
        .map(appointment -> mint.mint(member, appointment, purpose));
  }
}
