package county.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every screen and every test that docs/mechanisms.md names is there. */
class MechanismsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SCREEN = Pattern.compile("`(/[^`]+)`");
  private static final Pattern TEST =
      Pattern.compile("`([A-Z]\\w+(?:Test|Scenario))(?:\\.(\\w+))?`");
  private static final Pattern ROUTE = Pattern.compile("path: '([^']+)'");

  @Test
  void everyScreenIsARouteOfTheDesk() throws IOException {
    var routes = new TreeSet<String>();
    for (var file : files(ROOT.resolve("frontend/src/features"), "routes.ts")) {
      ROUTE
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .forEach(routes::add);
    }
    var named =
        SCREEN.matcher(mechanisms()).results().map(found -> found.group(1)).distinct().toList();

    assertThat(named).isNotEmpty().isSubsetOf(routes);
  }

  @Test
  void everyTestExists() throws IOException {
    var gone = new TreeSet<String>();
    var named = TEST.matcher(mechanisms()).results().toList();
    for (var test : named) {
      var sources = sources(test.group(1));
      if (sources.isEmpty()
          || test.group(2) != null && !sources.contains("void " + test.group(2) + "(")) {
        gone.add(test.group());
      }
    }

    assertThat(named).isNotEmpty();
    assertThat(gone).isEmpty();
  }

  private static String mechanisms() throws IOException {
    return Files.readString(ROOT.resolve("docs/mechanisms.md"));
  }

  private static String sources(String test) throws IOException {
    var text = new StringBuilder();
    for (var module :
        List.of("monitoring-service", "assets-service", "assistance-service", "tasks-service")) {
      append(text, ROOT.resolve(module).resolve("src/test/java"), test);
    }
    append(text, ROOT.resolve("local-stack/src/test/java"), test);
    return text.toString();
  }

  private static void append(StringBuilder text, Path folder, String test) throws IOException {
    for (var file : files(folder, test + ".java")) {
      text.append(Files.readString(file));
    }
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.endsWith(name)).toList();
    }
  }
}
