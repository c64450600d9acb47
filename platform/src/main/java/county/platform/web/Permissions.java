package county.platform.web;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which role may do what: {@code contracts/permissions.yaml} as a value, the same for gateway and
 * services.
 */
public final class Permissions {

  /**
   * A role (角色) an appointment can have.
   *
   * @param level where its places lie: {@code village}, {@code township}, {@code county}, or {@code
   *     none}
   * @param deciding whether an appointment to it needs a second administrator
   * @param outside whether no person holds it, but a partner agency's client
   */
  public record Role(String name, String label, String level, boolean deciding, boolean outside) {}

  private final Map<String, Role> roles;
  private final Map<String, Set<String>> permissionsByRole;
  private final Set<String> all;

  private Permissions(
      Map<String, Role> roles, Map<String, ? extends Collection<String>> rolesByPermission) {
    this.roles = Map.copyOf(roles);
    this.all = Set.copyOf(rolesByPermission.keySet());
    var byRole = new LinkedHashMap<String, Set<String>>();
    roles.keySet().forEach(role -> byRole.put(role, new TreeSet<>()));
    rolesByPermission.forEach(
        (permission, holders) ->
            holders.forEach(
                role ->
                    Objects.requireNonNull(
                            byRole.get(role), () -> permission + " names the unknown role " + role)
                        .add(permission)));
    byRole.replaceAll((role, held) -> Set.copyOf(held));
    this.permissionsByRole = Map.copyOf(byRole);
  }

  /** The list that ships with the suite. */
  public static Permissions load() {
    return from(ContractFile.read("permissions.yaml"));
  }

  /**
   * @param yaml {@code roles: {name: {label, level}}} and {@code permissions: {permission: [role,
   *     …]}}
   * @throws NullPointerException when a permission names a role that is not listed
   */
  public static Permissions read(InputStream yaml) {
    return from(ContractFile.read(yaml));
  }

  private static Permissions from(Map<String, Map<String, Object>> file) {
    var roles = new LinkedHashMap<String, Role>();
    file.getOrDefault("roles", Map.of())
        .forEach((name, entry) -> roles.put(name, role(name, (Map<?, ?>) entry)));
    var holders = new LinkedHashMap<String, Set<String>>();
    file.getOrDefault("permissions", Map.of())
        .forEach((name, entry) -> holders.put(name, strings((List<?>) entry)));
    return new Permissions(roles, holders);
  }

  private static Role role(String name, Map<?, ?> entry) {
    return new Role(
        name,
        String.valueOf(entry.get("label")),
        String.valueOf(entry.get("level")),
        Boolean.TRUE.equals(entry.get("deciding")),
        Boolean.TRUE.equals(entry.get("outside")));
  }

  private static Set<String> strings(List<?> values) {
    var result = new LinkedHashSet<String>();
    values.forEach(value -> result.add(String.valueOf(value)));
    return result;
  }

  /** What this role may do; nothing for a role that is not listed. */
  public Set<String> of(String role) {
    return permissionsByRole.getOrDefault(role, Set.of());
  }

  public boolean may(String role, String permission) {
    return of(role).contains(permission);
  }

  /** Whether this role is a partner agency's. */
  public boolean isOutside(String role) {
    var known = roles.get(role);
    return known != null && known.outside();
  }

  /** Every permission of the suite. */
  public Set<String> all() {
    return all;
  }

  /** Every role by its name. */
  public Map<String, Role> roles() {
    return roles;
  }
}
