package county.gateway.account;

import county.platform.policy.Result;
import county.platform.scope.SystemScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the first three administrators (三员) of an installation, once. {@code
 * COUNTY_FIRST_ADMINISTRATORS} holds three entries {@code role,username,name,password}, separated
 * by semicolons or line ends, or {@code file:} and the path of a file with them. The passwords let
 * in once, to choose others. Where accounts exist nothing is made.
 */
@Component
@Profile("!demo")
class FirstAdministrators implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
  private static final String SETTING = "COUNTY_FIRST_ADMINISTRATORS";
  private static final String FILE = "file:";

  /** One line of the setting; it never shows its password. */
  record Entry(String role, String username, String name, String password) {
    @Override
    public String toString() {
      return role + "," + username;
    }
  }

  private final FirstAccountsService accounts;
  private final SystemScope system;
  private final String setting;

  FirstAdministrators(
      FirstAccountsService accounts,
      SystemScope system,
      @Value("${county.gateway.first-administrators:}") String setting) {
    this.accounts = accounts;
    this.system = system;
    this.setting = setting;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!accounts.needed()) {
      if (!setting.isBlank()) {
        LOG.warn("已经有账号，{} 没有使用：请从部署设置中删除。", SETTING);
      }
    } else if (setting.isBlank()) {
      LOG.warn("还没有任何账号，无人能登录：请按 docs/operations.md 设置 {} 后重新启动。", SETTING);
    } else {
      make(read(setting));
    }
  }

  private void make(List<Entry> entries) {
    var refusals = new ArrayList<String>();
    system.run(
        "first-administrators",
        () -> {
          if (accounts.create(entries) instanceof Result.Refused<Integer> refused) {
            refused.refusals().forEach(refusal -> refusals.add(refusal.detail()));
          }
        });
    if (!refusals.isEmpty()) {
      throw new UnusableAdministrators(String.join("", refusals));
    }
    LOG.info("已建立三员账号：{}。请三人分别登录并修改一次性口令，然后删除 {}。", entries, SETTING);
  }

  /**
   * @throws UnusableAdministrators with a Chinese sentence that holds no password
   */
  static List<Entry> read(String setting) {
    var text = setting.startsWith(FILE) ? contentOf(setting.substring(FILE.length())) : setting;
    var entries =
        text.lines()
            .flatMap(line -> List.of(line.split(";")).stream())
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(FirstAdministrators::entry)
            .toList();
    if (entries.size() != 3
        || !new HashSet<>(entries.stream().map(Entry::role).toList())
            .equals(Administrators.ROLES)) {
      throw new UnusableAdministrators(
          "应有三项，角色各为 sysadmin、secadmin、auditadmin，格式：角色,账号名,姓名,一次性口令。");
    }
    return entries;
  }

  private static Entry entry(String line) {
    var parts = line.split(",", 4);
    if (parts.length < 4) {
      throw new UnusableAdministrators("每一项的格式应为：角色,账号名,姓名,一次性口令。");
    }
    return new Entry(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
  }

  private static String contentOf(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException | InvalidPathException unreadable) {
      throw new UnusableAdministrators("文件 " + path + " 读不出来。");
    }
  }
}
