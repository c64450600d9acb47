package county.gateway.account;

import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.Appointment;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and the appointments that stand today. */
@Service
public class AccountService {

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final BusinessClock clock;

  AccountService(JdbcClient jdbc, PasswordEncoder passwords, BusinessClock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The account of this name, however it is written: names are kept in small letters. */
  @Transactional(readOnly = true)
  public Optional<Account> named(String username) {
    return jdbc.sql("select * from account where username = :username")
        .param("username", username.strip().toLowerCase(Locale.ROOT))
        .query(Account::of)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<Account> withId(UUID id) {
    return jdbc.sql("select * from account where id = :id")
        .param("id", id)
        .query(Account::of)
        .optional();
  }

  /**
   * Appointments of an enabled account that stand today, the widest place first; none for a
   * disabled one.
   */
  @Transactional(readOnly = true)
  public List<Appointment> appointments(UUID account) {
    return jdbc.sql(
            """
            select p.id::text as id, p.role, p.area, p.unit from appointment p join account a on a.id = p.account_id
            where a.id = :account and a.enabled and p.ended_at is null
              and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            order by length(p.area), p.area, p.role, p.id
            """)
        .param("account", account)
        .param("today", clock.today())
        .query(Appointment.class)
        .list();
  }

  /** Whether another enabled account holds this role today. */
  @Transactional(readOnly = true)
  public boolean hasOther(String role, UUID but) {
    return jdbc.sql(
            """
            select exists (
              select from appointment p join account a on a.id = p.account_id
              where p.role = :role and a.id <> :but and a.enabled and p.ended_at is null
                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))
            """)
        .param("role", role)
        .param("but", but)
        .param("today", clock.today())
        .query(Boolean.class)
        .single();
  }

  /** Whether anybody can log in at all. */
  @Transactional(readOnly = true)
  boolean isEmpty() {
    return !jdbc.sql("select exists (select from account)").query(Boolean.class).single();
  }

  /** Sets a new password that its owner chose; refused when it breaks the policy. */
  @Transactional
  public Result<Account> changePassword(Account account, String chosen) {
    var refusals = new ArrayList<>(PasswordPolicy.wrongWith(chosen, account));
    if (passwords.matches(chosen, account.passwordHash())) {
      refusals.add(Refusal.guard("gateway.password.refused", "新口令不能与现在的口令相同。"));
    }
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    jdbc.sql(
            "update account set password_hash = :hash, one_time_until = null, version = version + 1 where id = :id")
        .param("hash", passwords.encode(chosen))
        .param("id", account.id())
        .update();
    return Result.done(account);
  }

  /** Adds a demo account with its one appointment, unless it is there. */
  @Transactional
  void addDemo(DemoAccount demo, String passwordHash, LocalDate from) {
    var id = Ids.next();
    var added =
        jdbc.sql(
                """
                insert into account (id, username, name, password_hash, demo) values (:id, :username, :name, :hash, true)
                on conflict (username) do nothing
                """)
            .param("id", id)
            .param("username", demo.username())
            .param("name", demo.name())
            .param("hash", passwordHash)
            .update();
    if (added == 1) {
      jdbc.sql(
              "insert into appointment (id, account_id, role, area, unit, valid_from) values (:id, :account, :role, :area, :unit, :from)")
          .param("id", Ids.next())
          .param("account", id)
          .param("role", demo.role())
          .param("area", demo.area())
          .param("unit", demo.unit())
          .param("from", from)
          .update();
    }
  }

  /** Whether accounts or clients whose password everybody knows are in the database. */
  @Transactional(readOnly = true)
  boolean hasDemoAccounts() {
    return jdbc.sql(
            "select exists (select from account where demo) or exists (select from partner_client where demo)")
        .query(Boolean.class)
        .single();
  }
}
