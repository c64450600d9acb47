package county.stack.endtoend;

import county.stack.Desk;
import county.stack.Folders;
import county.stack.Layout;
import county.stack.LocalStack;
import county.stack.Ports;
import county.stack.demo.DemoFiles;
import county.stack.demo.DemoLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole system with the demo county, started once for all scenarios from the jars that ship, on
 * random ports and in a fresh folder.
 */
final class RunningStack implements BeforeAllCallback, ParameterResolver {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DATA = Path.of("target", "stack").toAbsolutePath();
  static final Layout LAYOUT = Layout.of(ROOT, DATA);

  /** What scenarios work with. */
  record Running(LocalStack stack, DemoFiles.Expected expected) implements AutoCloseable {
    Desk as(String account) {
      return Desk.login(stack.address(), account, DemoLoader.PASSWORD);
    }

    /** Somebody without an account. */
    Desk visitor() {
      return Desk.visitor(stack.address());
    }

    @Override
    public void close() {
      stack.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    running(test);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return running(test);
  }

  private static Running running(ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Running.class, key -> start(), Running.class);
  }

  private static Running start() {
    Folders.delete(DATA);
    var stack = LocalStack.start(LAYOUT, Ports.random(), System.out::println);
    try {
      new DemoLoader(ROOT, DATA, stack.address(), System.out::println).load();
    } catch (RuntimeException notLoaded) {
      stack.close();
      throw notLoaded;
    }
    return new Running(stack, DemoFiles.in(DATA.resolve("demo")).readExpected());
  }
}
