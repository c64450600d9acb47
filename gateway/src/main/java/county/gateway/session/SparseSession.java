package county.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that notes its last access at most once a minute, so that reading requests write
 * nothing.
 */
final class SparseSession<S extends Session> implements Session {

  private static final Duration UNNOTED = Duration.ofMinutes(1);

  private final S inner;
  private boolean changed;

  SparseSession(S inner, boolean isNew) {
    this.inner = inner;
    this.changed = isNew;
  }

  S inner() {
    return inner;
  }

  boolean hasChanged() {
    return changed;
  }

  void saved() {
    changed = false;
  }

  @Override
  public void setLastAccessedTime(Instant access) {
    if (access.isAfter(inner.getLastAccessedTime().plus(UNNOTED))) {
      inner.setLastAccessedTime(access);
      changed = true;
    }
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      inner.removeAttribute(name);
    } else {
      inner.setAttribute(name, value);
    }
    changed = true;
  }

  @Override
  public void removeAttribute(String name) {
    inner.removeAttribute(name);
    changed = true;
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return inner.changeSessionId();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    inner.setMaxInactiveInterval(interval);
    changed = true;
  }

  @Override
  public String getId() {
    return inner.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return inner.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return inner.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return inner.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return inner.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return inner.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return inner.isExpired();
  }
}
