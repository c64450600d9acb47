package county.gateway.account;

/** A line of the demonstration's login page. */
public record LoginHint(String username, String name, String roleLabel, String areaName) {}
