package county.gateway.account;

/** The setting for the first administrators cannot be used; says why, without any password. */
final class UnusableAdministrators extends StartRefused {

  private static final long serialVersionUID = 1L;

  UnusableAdministrators(String why) {
    super("COUNTY_FIRST_ADMINISTRATORS 不能使用，没有建立任何账号：" + why);
  }
}
