package county.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import county.platform.audit.ChainCheck.Fault;
import county.platform.audit.ChainCheck.Kind;
import county.platform.crypto.KeyRing;
import county.platform.scope.SystemScope;
import county.platform.testing.TestStack;
import county.sample.SampleTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each tampering is done by the owner of the database inside a transaction that is rolled back
 * afterwards.
 */
@SampleTest
class ChainCheckTest {

  private static final int ENTRIES = 20;

  @Autowired LogService log;
  @Autowired SealService seals;
  @Autowired SystemScope system;
  @Autowired KeyRing keys;

  Connection owner;
  long first;

  @BeforeEach
  void aSealedChain() throws SQLException {
    for (int i = 0; i < ENTRIES; i++) {
      log.append(
          LogKind.OPERATION, "u1", Map.of("step", i, "text", "第" + i + "步", "list", List.of(1, 2)));
    }
    sealAll();
    owner = TestStack.connect("monitoring", "postgres");
    owner.setAutoCommit(false);
    first = number("select max(position) from log_seal") - ENTRIES + 1;
  }

  @AfterEach
  void undo() throws SQLException {
    owner.rollback();
    owner.close();
  }

  @Test
  void anUntouchedChainHolds() throws SQLException {
    assertThat(check()).isEmpty();
  }

  @Test
  void anEditedEntryIsLocated() throws SQLException {
    execute(
        "update log_entry set body = jsonb_set(body, '{step}', '99') where id = "
            + entryAt(first + 4));
    assertThat(check())
        .extracting(Fault::kind, Fault::position)
        .containsExactly(tuple(Kind.CHANGED, first + 4));
  }

  @Test
  void anotherActorOrTimeIsAnEditToo() throws SQLException {
    execute("update log_entry set actor = 'u2' where id = " + entryAt(first + 1));
    execute(
        "update log_entry set at = at + interval '1 microsecond' where id = " + entryAt(first + 3));
    assertThat(check()).extracting(Fault::position).containsExactly(first + 1, first + 3);
  }

  @Test
  void aDeletedEntryIsLocated() throws SQLException {
    execute("delete from log_entry where id = " + entryAt(first + 7));
    assertThat(check())
        .extracting(Fault::kind, Fault::position)
        .containsExactly(tuple(Kind.DELETED, first + 7));
  }

  @Test
  void anEntryDeletedWithItsSealIsLocated() throws SQLException {
    execute("delete from log_entry where id = " + entryAt(first + 7));
    execute("delete from log_seal where position = " + (first + 7));
    assertThat(check())
        .extracting(Fault::kind, Fault::position)
        .containsExactly(tuple(Kind.DELETED, first + 7), tuple(Kind.CHANGED, first + 8));
  }

  @Test
  void anEntrySlippedInIsFound() throws SQLException {
    var id = UUID.randomUUID();
    execute("insert into log_entry values ('" + id + "', 'LOGIN', now(), 'u9', '{}')");
    execute("delete from log_unsealed where entry_id = '" + id + "'");
    assertThat(check())
        .extracting(Fault::kind, fault -> fault.entry().orElseThrow())
        .containsExactly(tuple(Kind.INSERTED, id));
  }

  @Test
  void anEntryRemovedBeforeItsSealIsFound() throws SQLException {
    var id = UUID.randomUUID();
    execute("insert into log_entry values ('" + id + "', 'LOGIN', now(), 'u9', '{}')");
    execute("delete from log_entry where id = '" + id + "'");
    assertThat(check()).extracting(Fault::kind).containsExactly(Kind.DELETED);
  }

  @Test
  void twoEntriesThatChangedPlacesAreLocated() throws SQLException {
    var one = entryAt(first + 2);
    var other = entryAt(first + 3);
    execute("update log_seal set entry_id = gen_random_uuid() where position = " + (first + 2));
    execute("update log_seal set entry_id = " + one + " where position = " + (first + 3));
    execute("update log_seal set entry_id = " + other + " where position = " + (first + 2));
    assertThat(check())
        .extracting(Fault::kind, Fault::position)
        .containsExactly(tuple(Kind.CHANGED, first + 2), tuple(Kind.CHANGED, first + 3));
  }

  /** Whoever can rewrite the whole chain still cannot sign its end. */
  @Test
  void aCutOrRewrittenEndDisagreesWithItsSignedRoot() throws SQLException {
    system.run("test", () -> seals.signRoot(LocalDate.now().plusDays(first)));
    assertThat(check()).isEmpty();
    execute("delete from log_entry where id = " + entryAt(first + ENTRIES - 1));
    execute("delete from log_seal where position = " + (first + ENTRIES - 1));
    assertThat(check()).extracting(Fault::kind).containsExactly(Kind.ROOT);
    execute(
        "update log_root set position = position - 1, hash = (select hash from log_seal order by position desc limit 1)");
    assertThat(check()).extracting(Fault::kind).contains(Kind.ROOT);
  }

  @Test
  void theApplicationItselfCannotChangeItsLogs() throws SQLException {
    for (var statement :
        List.of(
            "delete from log_entry",
            "update log_entry set actor = 'x'",
            "delete from log_seal",
            "update log_root set position = 1",
            "select * from log_unsealed")) {
      try (var app = TestStack.connect("monitoring", "monitoring_app")) {
        assertThatThrownBy(() -> app.createStatement().execute(statement))
            .hasMessageContaining("permission denied");
      }
    }
  }

  /** The service's own sealer may be at it as well: until nothing waits. */
  private void sealAll() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> system.call("test", seals::seal) == 0 && nothingWaits());
  }

  private static boolean nothingWaits() throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from log_unsealed")) {
      row.next();
      return row.getLong(1) == 0;
    }
  }

  private List<Fault> check() throws SQLException {
    return ChainCheck.check(owner, keys, "monitoring");
  }

  private String entryAt(long position) throws SQLException {
    try (var statement = owner.createStatement();
        var row =
            statement.executeQuery("select entry_id from log_seal where position = " + position)) {
      row.next();
      return "'" + row.getString(1) + "'";
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
