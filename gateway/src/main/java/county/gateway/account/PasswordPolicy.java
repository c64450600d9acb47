package county.gateway.account;

import county.platform.policy.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a password must be (GB/T 22239-2019, 身份鉴别: complexity). BCrypt reads 72 bytes, so longer
 * ones are refused.
 */
final class PasswordPolicy {

  private static final int SHORTEST = 10;
  private static final int LONGEST_BYTES = 72;
  private static final int KINDS = 3;

  private PasswordPolicy() {}

  /** What is wrong, one Chinese sentence each; empty when the password may be used. */
  static List<Refusal> wrongWith(String password, Account account) {
    var wrong = new ArrayList<Refusal>();
    if (account.demo()) {
      wrong.add(refused("演示账号的口令是公开的，不能修改。"));
    }
    if (password.length() < SHORTEST) {
      wrong.add(refused("口令至少 %d 位。".formatted(SHORTEST)));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      wrong.add(refused("口令过长，最多 %d 个字符。".formatted(LONGEST_BYTES)));
    }
    if (kinds(password) < KINDS) {
      wrong.add(refused("口令须包含大写字母、小写字母、数字、符号中的至少三种。"));
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.username())) {
      wrong.add(refused("口令不能包含账号名。"));
    }
    return wrong;
  }

  private static Refusal refused(String why) {
    return Refusal.guard("gateway.password.refused", why);
  }

  private static long kinds(String password) {
    return Stream.of("[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
