package county.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSettingsTest {
  @TempDir Path folder;

  @Test
  void secretsAreMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
    var first = Secrets.in(folder.resolve("secrets"));

    assertThat(Secrets.in(folder.resolve("secrets"))).isEqualTo(first);
    assertThat(first.keyRing()).startsWith("demo").matches("[a-z-]+:[A-Za-z0-9+/]{43}=");
    assertThat(first.owner()).isNotEqualTo(first.application()).hasSizeGreaterThan(20);
    try (var files = Files.list(folder.resolve("secrets"))) {
      for (var file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aTakenPortIsNamedInOneSentence() throws Exception {
    var free = Ports.random();
    try (var held = new ServerSocket(0)) {
      var services = new HashMap<>(free.services());
      services.put(Service.TASKS, held.getLocalPort());
      var ports = new Ports(free.postgres(), free.kafka(), free.kafkaController(), services);

      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(StackFailure.class)
          .hasMessageStartingWith("端口已被占用：" + held.getLocalPort() + "（tasks-service）。")
          .hasMessageContaining("./dev down");
    }
    free.requireFree();
  }

  @Test
  void anUnknownArgumentSaysWhichAreKnown() {
    assertThatThrownBy(() -> Launcher.Options.parse(new String[] {"--demo=moon"}))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("--demo=moon")
        .hasMessageContaining("--demo=township");
  }
}
