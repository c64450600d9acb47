package county.stack.backup;

import county.stack.Layout;
import county.stack.StackFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./dev backup [--to=FOLDER]}, {@code ./dev restore FOLDER} and {@code ./dev rebuild SERVICE
 * COPY}.
 */
public final class BackupCommand {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String SETTING = "COUNTY_BACKUP_PASSPHRASE";
  private static final int LEAST_LENGTH = 12;

  private BackupCommand() {}

  /**
   * @param arguments the command, its own arguments, and {@code --data=FOLDER} when it is not the
   *     usual one
   */
  public static void main(String[] arguments) {
    try {
      run(arguments[0], List.of(arguments).subList(1, arguments.length));
    } catch (StackFailure failure) {
      OUT.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static void run(String command, List<String> arguments) {
    var layout = Layout.of(Path.of(""), Path.of(option("--data=", arguments).orElse(".data")));
    var to = option("--to=", arguments);
    var plain = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
    int options = to.isPresent() ? 1 : 0;
    options += option("--data=", arguments).isPresent() ? 1 : 0;
    if (arguments.size() == plain.size() + options) {
      if (command.equals("backup") && plain.isEmpty()) {
        new Backup(layout, OUT::println).into(Path.of(to.orElse("backups")), newPassphrase());
        return;
      }
      if (command.equals("restore") && plain.size() == 1 && to.isEmpty()) {
        new Restore(layout, OUT::println).from(Path.of(plain.getFirst()), passphrase("备份的口令："));
        return;
      }
      if (command.equals("rebuild") && plain.size() == 2 && to.isEmpty()) {
        new Rebuild(layout, OUT::println).of(plain.getFirst(), plain.getLast());
        return;
      }
    }
    throw new StackFailure(
        "用法：./dev backup [--to=目录]、./dev restore 备份目录、./dev rebuild 服务 副本；都可加 --data=目录");
  }

  private static Optional<String> option(String name, List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst();
  }

  private static String newPassphrase() {
    var passphrase = passphrase("给备份中的密钥设一个口令（至少 " + LEAST_LENGTH + " 个字符，另行妥善保管）：");
    if (passphrase.length() < LEAST_LENGTH) {
      throw new StackFailure("口令太短：至少 " + LEAST_LENGTH + " 个字符。");
    }
    if (System.getenv(SETTING) == null && !passphrase.equals(passphrase("再输入一次："))) {
      throw new StackFailure("两次输入的口令不一样，请再试一次。");
    }
    return passphrase;
  }

  private static String passphrase(String question) {
    var set = System.getenv(SETTING);
    if (set != null) {
      return set;
    }
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new StackFailure("没有口令：请在终端里运行，或用环境变量 " + SETTING + " 给出。");
    }
    return new String(console.readPassword("%s", question));
  }
}
