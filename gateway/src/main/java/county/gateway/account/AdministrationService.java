package county.gateway.account;

import county.gateway.account.Acts.Kind;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the system administrator does with accounts. Nobody disables or resets himself, and the last
 * one of the three administrators stays.
 */
@Service
class AdministrationService {

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

  /** A password to hand over; it is nowhere else in clear. */
  record Handed(UUID id, String username, String oneTimePassword) {}

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final AccountService accounts;
  private final Acts acts;
  private final Clock clock = Clock.systemUTC();

  AdministrationService(
      JdbcClient jdbc, PasswordEncoder passwords, AccountService accounts, Acts acts) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.accounts = accounts;
    this.acts = acts;
  }

  /** A new account without any appointment: it can log in and see nothing. */
  @Transactional
  public Result<Handed> create(String username, String name) {
    var password = OneTimePassword.next();
    return create(username, name, password)
        .onSuccess(id -> acts.note(id, Kind.CREATED, "建立账号 " + username))
        .map(id -> new Handed(id, username, password));
  }

  /** Adds an account whose password has to be changed. */
  Result<UUID> create(String username, String name, String password) {
    new InvalidInput()
        .require(
            USERNAME.matcher(username).matches(),
            "username",
            username,
            "3 到 32 位，小写字母开头，可用小写字母、数字和 . _ -")
        .require(!name.isBlank() && name.length() <= 40, "name", name, "请填写姓名，最多 40 字")
        .throwIfAny();
    var id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into account (id, username, name, password_hash, one_time_until) values (?, ?, ?, ?, ?)
                on conflict (username) do nothing
                """)
            .params(id, username, name.strip(), passwords.encode(password), oneTimeEnds())
            .update();
    if (added == 0) {
      return Result.refused(
          Refusal.state("gateway.account.username-taken", "账号名 " + username + " 已经有人使用，请换一个。"));
    }
    return Result.done(id);
  }

  @Transactional
  public void rename(UUID id, String name, Optional<String> ifMatch) {
    new InvalidInput()
        .require(!name.isBlank() && name.length() <= 40, "name", name, "请填写姓名，最多 40 字")
        .throwIfAny();
    var before = require(id);
    Versions.check(ifMatch, versionOf(id));
    change(id, "name = :value", name.strip());
    acts.note(id, Kind.RENAMED, "姓名由 " + before.name() + " 改为 " + name.strip());
  }

  @Transactional
  public Result<Account> disable(UUID id, String why, CurrentUser user) {
    var account = require(id);
    if (isSelf(id, user)) {
      return refuseSelf();
    }
    if (!account.enabled()) {
      return Result.refused(Refusal.state("gateway.account.disabled", "账号已经停用。"));
    }
    if (isLastOfItsKind(id)) {
      return Result.refused(
          Refusal.guard("gateway.administrator.last", "这是最后一名此类管理员，停用后将无人履职；请先任命另一名。"));
    }
    change(id, "enabled = false, disabled_why = :value", why);
    acts.note(id, Kind.DISABLED, "停用：" + why);
    return Result.done(require(id));
  }

  @Transactional
  public Result<Account> enable(UUID id, CurrentUser user) {
    if (isSelf(id, user)) {
      return refuseSelf();
    }
    if (require(id).enabled()) {
      return Result.refused(Refusal.state("gateway.account.enabled", "账号没有停用。"));
    }
    change(id, "enabled = true, disabled_why = nullif(:value, '')", "");
    acts.note(id, Kind.ENABLED, "启用");
    return Result.done(require(id));
  }

  /** Ends the locks that failed logins have put on an account. */
  @Transactional
  public void unlock(UUID id) {
    var account = require(id);
    jdbc.sql("delete from login_attempt where subject in (?, ?)")
        .params("account:" + account.username(), "factor:" + account.username())
        .update();
    acts.note(id, Kind.UNLOCKED, "解除登录锁定");
  }

  /** A one-time password in place of a forgotten one; sessions are ended by the caller. */
  @Transactional
  public Result<Handed> resetPassword(UUID id, CurrentUser user) {
    var account = require(id);
    if (isSelf(id, user)) {
      return refuseSelf();
    }
    if (account.demo()) {
      return Result.refused(Refusal.guard("gateway.account.demo", "演示账号的口令是公开的，不能修改。"));
    }
    var password = OneTimePassword.next();
    jdbc.sql(
            "update account set password_hash = ?, one_time_until = ?, version = version + 1 where id = ?")
        .params(passwords.encode(password), oneTimeEnds(), id)
        .update();
    acts.note(id, Kind.PASSWORD_RESET, "重置口令，须在 7 天内登录并修改");
    return Result.done(new Handed(id, account.username(), password));
  }

  private OffsetDateTime oneTimeEnds() {
    return clock.instant().plus(OneTimePassword.LIFE).atOffset(ZoneOffset.UTC);
  }

  private Account require(UUID id) {
    return accounts.withId(id).orElseThrow(Problem::notFound);
  }

  private long versionOf(UUID id) {
    return jdbc.sql("select version from account where id = ? for update")
        .param(id)
        .query(Long.class)
        .single();
  }

  private void change(UUID id, String set, String value) {
    jdbc.sql("update account set " + set + ", version = version + 1 where id = :id")
        .param("value", value)
        .param("id", id)
        .update();
  }

  private static boolean isSelf(UUID id, CurrentUser user) {
    return id.toString().equals(user.id());
  }

  private static <T> Result<T> refuseSelf() {
    return Result.refused(Refusal.guard("gateway.account.own", "不能对自己的账号做这项操作，请由另一名管理员办理。"));
  }

  private boolean isLastOfItsKind(UUID id) {
    return accounts.appointments(id).stream()
        .filter(held -> Administrators.ROLES.contains(held.role()))
        .anyMatch(held -> !accounts.hasOther(held.role(), id));
  }
}
