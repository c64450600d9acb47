package county.platform.scope;

import java.util.Set;

/**
 * What a partner agency's client (接口单位) may do beside the permissions of its role.
 *
 * @param scopes e.g. {@code feed:medical:write}
 * @param fields of what it reads, e.g. {@code batch.counts}
 */
public record Grants(Set<String> scopes, Set<String> fields) {

  public Grants {
    scopes = Set.copyOf(scopes);
    fields = Set.copyOf(fields);
  }

  /** Nothing granted. */
  public static final Grants NONE = new Grants(Set.of(), Set.of());
}
