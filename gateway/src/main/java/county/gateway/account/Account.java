package county.gateway.account;

import java.util.UUID;

/**
 * Someone who may log in (账号).
 *
 * @param passwordHash as {@code DelegatingPasswordEncoder} writes it, {@code {bcrypt}…}
 * @param demo whether everybody knows the password, which therefore stays as it is
 */
public record Account(
    UUID id, String username, String name, String passwordHash, boolean enabled, boolean demo) {}
