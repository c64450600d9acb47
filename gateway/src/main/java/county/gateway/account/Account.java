package county.gateway.account;

import java.util.UUID;

/**
 * Someone who may log in (账号).
 *
 * @param passwordHash as {@code DelegatingPasswordEncoder} writes it, {@code {bcrypt}…}
 * @param mustChange whether the password was given by somebody else and has to be changed first
 */
public record Account(
    UUID id,
    String username,
    String name,
    String passwordHash,
    boolean enabled,
    boolean mustChange) {}
