package county.gateway.account;

/**
 * Accounts or clients whose password everybody knows stand in a database that is no demonstration.
 */
final class DemoAccountsPresent extends StartRefused {

  private static final long serialVersionUID = 1L;

  DemoAccountsPresent() {
    super("数据库里有演示账号（口令公开），正式环境不能启动：请换用没有装载过演示数据的数据库。");
  }
}
