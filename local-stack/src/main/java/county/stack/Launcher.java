package county.stack;

import county.stack.backup.Restore;
import county.stack.demo.CountyLoader;
import county.stack.demo.DemoAccounts;
import county.stack.demo.DemoLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./dev up}: starts the local stack, loads the demo county on the first start, and stays
 * until it is stopped.
 */
public final class Launcher {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Launcher() {}

  public static void main(String[] arguments) {
    var launcher = new Launcher();
    try {
      launcher.run(Options.parse(arguments));
    } catch (StackFailure failure) {
      launcher.out.println(failure.getMessage());
      System.exit(1);
    } catch (Desk.UnexpectedAnswer answer) {
      launcher.out.println("演示数据没有装完，再次 ./dev up 会接着装：" + answer.getMessage());
      System.exit(1);
    }
  }

  private void run(Options options) {
    long began = System.nanoTime();
    var stopped = new CountDownLatch(1);
    if (options.demo() == Demo.COUNTY) {
      CountyLoader.checkFolder(options.data());
    }
    var layout = Layout.of(options.root(), options.data());
    var stack = LocalStack.start(layout, options.ports(), out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, layout, stopped), "stop"));
    remember(layout, stack);
    for (var service : Service.values()) {
      AppJar.of(service, layout).dropOlder();
    }
    load(options.demo(), layout, stack);
    out.printf("全部就绪，用时 %.1f 秒。%n", (System.nanoTime() - began) / 1e9);
    greet(stack);
    awaitEnd(stopped);
  }

  private void load(Demo demo, Layout layout, LocalStack stack) {
    if (Restore.isRestored(layout)) {
      return; // what was backed up and nothing else
    }
    switch (demo) {
      case NONE -> {}
      case TOWNSHIP ->
          new DemoLoader(layout.root(), layout.data(), stack.address(), out::println).load();
      case COUNTY ->
          new CountyLoader(layout.root(), layout.data(), stack.address(), out::println).load();
    }
  }

  private void greet(LocalStack stack) {
    out.println(
        "打开 " + stack.address() + " ，用下列演示账号登录，密码都是 " + DemoLoader.PASSWORD + " （Ctrl-C 结束）");
    DemoAccounts.LINES.forEach(line -> out.println("  " + line));
  }

  private static void remember(Layout layout, LocalStack stack) {
    try {
      Files.writeString(
          layout.folder("run").resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
      Files.writeString(layout.folder("run").resolve("url"), stack.address().toString());
    } catch (IOException e) {
      throw new StackFailure("数据目录 " + layout.data() + " 无法写入：" + e.getMessage(), e);
    }
  }

  private void stop(LocalStack stack, Layout layout, CountDownLatch stopped) {
    out.println("正在停止 …");
    stack.close();
    try {
      Files.deleteIfExists(layout.folder("run").resolve("pid"));
      Files.deleteIfExists(layout.folder("run").resolve("url"));
    } catch (IOException e) {
      out.println("运行标记无法删除：" + e.getMessage());
    }
    stopped.countDown();
  }

  private static void awaitEnd(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Which made-up data a first start loads. */
  enum Demo {
    NONE,
    TOWNSHIP,
    COUNTY
  }

  /** What the command line may say; folders default to the current one. */
  record Options(Path root, Path data, Ports ports, Demo demo) {
    static Options parse(String[] arguments) {
      var root = Path.of("");
      Path data = Path.of(".data");
      var ports = Ports.standard();
      var demo = Demo.TOWNSHIP;
      for (var argument : arguments) {
        switch (argument) {
          case "--ports=random" -> ports = Ports.random();
          case "--demo=township" -> demo = Demo.TOWNSHIP;
          case "--demo=county" -> demo = Demo.COUNTY;
          case "--demo=none" -> demo = Demo.NONE;
          default -> {
            if (!argument.startsWith("--data=")) {
              throw new StackFailure(
                  "不认识的参数 "
                      + argument
                      + "；可用：--demo=township、--demo=county、--demo=none、--ports=random、--data=目录");
            }
            data = Path.of(argument.substring("--data=".length()));
          }
        }
      }
      return new Options(root, data, ports, demo);
    }
  }
}
