package county.gateway.account;

import java.util.Set;

/** 三员: who administers the system, its security and its audit. They exclude each other. */
public final class Administrators {

  public static final Set<String> ROLES = Set.of("sysadmin", "secadmin", "auditadmin");

  private Administrators() {}
}
