package county.platform.casework;

import county.platform.scope.CurrentUser;
import java.time.Instant;

/** A statement, by whom (id and name) and when. */
public record Stated<A>(A act, String by, String name, Instant at) {

  public static <A> Stated<A> by(CurrentUser user, A act, Instant at) {
    return new Stated<>(act, user.id(), user.name(), at);
  }
}
