package county.gateway.factor;

import county.gateway.account.Account;
import county.gateway.account.AccountService;
import county.gateway.account.Acts;
import county.gateway.account.Acts.Kind;
import county.gateway.account.Administrators;
import county.platform.crypto.FieldCipher;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.web.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who needs the second factor, enrolment and check. The three administrators need it (GB/T
 * 22239-2019, 身份鉴别); demo accounts do not, in the demonstration only.
 */
@Service
public class FactorService {

  /** Whether an account needs the second factor, and has it. */
  public enum Need {
    NONE,
    EXEMPT,
    ENROL,
    CODE
  }

  /**
   * What the app on the phone is given.
   *
   * @param uri {@code otpauth://…}, for a QR code that the browser draws
   * @param secret the same as text, to be typed
   */
  public record Enrolment(String uri, String secret) {}

  private static final String ISSUER = "磴口县工作台";
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Kept(byte[] secret, boolean confirmed) {}

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final RecoveryCodes codes;
  private final AccountService accounts;
  private final Acts acts;
  private final InstantSource clock;
  private final boolean demo;

  FactorService(
      JdbcClient jdbc,
      FieldCipher cipher,
      RecoveryCodes codes,
      AccountService accounts,
      Acts acts,
      @Qualifier("loginClock") InstantSource clock,
      Environment environment) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.codes = codes;
    this.accounts = accounts;
    this.acts = acts;
    this.clock = clock;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Transactional(readOnly = true)
  public Need need(Account account) {
    if (kept(account.id()).filter(Kept::confirmed).isPresent()) {
      return Need.CODE;
    }
    boolean administrator =
        accounts.appointments(account.id()).stream()
            .anyMatch(held -> Administrators.ROLES.contains(held.role()));
    if (!administrator) {
      return Need.NONE;
    }
    return demo && account.demo() ? Need.EXEMPT : Need.ENROL;
  }

  /** A new secret, good once a code of it has been shown. Refused when one is in use. */
  @Transactional
  public Result<Enrolment> begin(Account account) {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    var secret = Base32.encode(bytes);
    int begun =
        jdbc.sql(
                """
                insert into second_factor as f (account_id, secret, begun_at) values (?, ?, ?)
                on conflict (account_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
                where f.confirmed_at is null
                """)
            .params(
                account.id(),
                cipher.seal("second_factor", "secret", account.id(), secret),
                clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return begun == 1 ? Result.done(enrolment(account, secret)) : refusedBecauseEnrolled();
  }

  private static <T> Result<T> refusedBecauseEnrolled() {
    return Result.refused(Refusal.state("gateway.factor.enrolled", "已经绑定动态口令；更换手机请由另一名管理员重置。"));
  }

  private static Enrolment enrolment(Account account, String secret) {
    var label = encoded(ISSUER) + ":" + encoded(account.username());
    return new Enrolment(
        "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(label, secret, encoded(ISSUER), Totp.DIGITS, Totp.STEP.toSeconds()),
        secret);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The first code was right: the factor counts from now on. The recovery codes; empty: wrong. */
  @Transactional
  public Optional<List<String>> confirm(UUID account, String code) {
    var waiting = kept(account).filter(kept -> !kept.confirmed());
    if (waiting.isEmpty() || !accept(account, code)) {
      return Optional.empty();
    }
    jdbc.sql("update second_factor set confirmed_at = ? where account_id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), account)
        .update();
    return Optional.of(codes.renew(account));
  }

  /** Whether this is a good code of the app, or a recovery code; either is good once. */
  @Transactional
  public boolean check(UUID account, String code) {
    return kept(account).filter(Kept::confirmed).isPresent()
        && (accept(account, code) || codes.use(account, code, clock.instant()));
  }

  /** New recovery codes for whoever shows a good code. Empty: it was wrong. */
  @Transactional
  public Optional<List<String>> renewCodes(UUID account, String code) {
    return check(account, code) ? Optional.of(codes.renew(account)) : Optional.empty();
  }

  @Transactional(readOnly = true)
  public int recoveryCodesLeft(UUID account) {
    return codes.left(account);
  }

  /** Takes the factor off, so that it is enrolled anew at the next login. */
  @Transactional
  public Result<Account> reset(UUID id, CurrentUser user) {
    var account = accounts.withId(id).orElseThrow(Problem::notFound);
    if (id.toString().equals(user.id())) {
      return Result.refused(Refusal.guard("gateway.account.own", "不能重置自己的动态口令，请由另一名管理员办理。"));
    }
    if (kept(id).isEmpty()) {
      return Result.refused(Refusal.state("gateway.factor.none", "这个账号没有绑定动态口令。"));
    }
    jdbc.sql("delete from second_factor where account_id = ?").param(id).update();
    codes.drop(id);
    acts.note(id, Kind.FACTOR_RESET, "重置动态口令，下次登录须重新绑定");
    return Result.done(account);
  }

  /** A code counts once: its step must be later than the last one that was accepted. */
  private boolean accept(UUID account, String code) {
    var secret = kept(account).map(kept -> Base32.decode(open(account, kept)));
    var step = Totp.matching(secret.orElse(new byte[1]), code.replace(" ", ""), clock.instant());
    return secret.isPresent()
        && step.isPresent()
        && jdbc.sql(
                    "update second_factor set last_step = :step where account_id = :account and last_step < :step")
                .param("step", step.getAsLong())
                .param("account", account)
                .update()
            == 1;
  }

  private Optional<Kept> kept(UUID account) {
    return jdbc.sql("select secret, confirmed_at from second_factor where account_id = ?")
        .param(account)
        .query(
            (row, n) -> new Kept(row.getBytes("secret"), row.getTimestamp("confirmed_at") != null))
        .optional();
  }

  private String open(UUID account, Kept kept) {
    return cipher.open("second_factor", "secret", account, kept.secret());
  }
}
