package county.gateway.session;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in PostgreSQL that are written only when something changed, and that end after a working
 * day however busy they are.
 */
final class SparseSessions<S extends Session> implements SessionRepository<SparseSession<S>> {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final SessionRepository<S> stored;
  private final InstantSource clock;

  SparseSessions(SessionRepository<S> stored, InstantSource clock) {
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public SparseSession<S> createSession() {
    return new SparseSession<>(stored.createSession(), true);
  }

  @Override
  public void save(SparseSession<S> session) {
    if (session.hasChanged()) {
      stored.save(session.inner());
      session.saved();
    }
  }

  @Override
  public @Nullable SparseSession<S> findById(String id) {
    var found = stored.findById(id);
    if (found == null) {
      return null;
    }
    if (found.getCreationTime().plus(LONGEST).isBefore(clock.instant())) {
      stored.deleteById(id);
      return null;
    }
    return new SparseSession<>(found, false);
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }
}
