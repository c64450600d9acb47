package county.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import county.stack.Folders;
import county.stack.Layout;
import county.stack.LocalStack;
import county.stack.Ports;
import county.stack.backup.Backup;
import county.stack.backup.Rebuild;
import county.stack.backup.Restore;
import county.stack.demo.DemoLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The running system is backed up and restored into an empty folder: the same people with the same
 * numbers, seen by those who may see them, and events go on flowing.
 */
@ExtendWith(RunningStack.class)
class BackupScenario {
  private static final String PASSPHRASE = "four words nobody guesses";
  private static final String HOUSEHOLDS = "/api/monitoring/v1/households";
  private static final String COPIES = "/api/assistance/v1/households/";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Test
  void aBackupOfTheRunningSystemIsTheSameSystemElsewhere(RunningStack.Running running)
      throws Exception {
    JsonNode household;
    String number;
    int listed;
    try (var clerk = running.as("zhen")) {
      household = clerk.get(HOUSEHOLDS + "?size=1").orFail().at("/items/0");
      number = revealed(clerk, household);
      listed = clerk.get(HOUSEHOLDS + "?size=1").orFail().at("/total").asInt();
    }
    Folders.delete(TARGET.resolve("backups"));
    var backup =
        new Backup(RunningStack.LAYOUT, System.out::println)
            .into(TARGET.resolve("backups"), PASSPHRASE);

    var elsewhere = Layout.of(RunningStack.ROOT, TARGET.resolve("restored"));
    Folders.delete(elsewhere.data());
    new Restore(elsewhere, System.out::println).from(backup, PASSPHRASE);
    new Rebuild(elsewhere, System.out::println).of("assistance", "household");

    try (var restored = LocalStack.start(elsewhere, Ports.random(), System.out::println);
        var clerk = Desk.login(restored.address(), "zhen", DemoLoader.PASSWORD);
        var village = Desk.login(restored.address(), "cun", DemoLoader.PASSWORD)) {
      assertThat(revealed(clerk, household)).as("decrypted with the key ring").isEqualTo(number);
      assertThat(clerk.get(HOUSEHOLDS + "?size=1").orFail().at("/total").asInt())
          .isEqualTo(listed)
          .isEqualTo(running.expected().households());
      assertThat(village.get(HOUSEHOLDS + "?size=1").orFail().at("/total").asInt())
          .as("a village sees its own only")
          .isBetween(1, listed - 1);
      assertTheCopyIsFilledAgain(running, restored, clerk, household);
    }
  }

  private static String revealed(Desk desk, JsonNode household) {
    var id = household.path("id").asString();
    var person = desk.get(HOUSEHOLDS + "/" + id).orFail().at("/members/0/id").asString();
    var asked = Map.of("personId", person, "field", "idNumber", "purpose", "核对恢复后的登记信息");
    return desk.post(HOUSEHOLDS + "/" + id + "/reveals", asked).orFail().path("value").asString();
  }

  /** From the topics that the backup carried. */
  private static void assertTheCopyIsFilledAgain(
      RunningStack.Running running, LocalStack restored, Desk clerk, JsonNode household)
      throws SQLException {
    int copied = copies(running.stack());
    await().atMost(PATIENCE).until(() -> copies(restored) == copied);
    assertThat(
            clerk
                .get(COPIES + household.path("id").asString())
                .orFail()
                .path("headName")
                .asString())
        .isEqualTo(household.path("headName").asString());
  }

  private static int copies(LocalStack stack) throws SQLException {
    try (var connection = stack.database("assistance");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from household")) {
      row.next();
      return row.getInt(1);
    }
  }
}
