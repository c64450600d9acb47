package county.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.platform.audit.ChainCheck.Fault;
import county.platform.audit.ChainCheck.Kind;
import county.platform.crypto.KeyRing;
import county.platform.scope.SystemScope;
import county.platform.testing.EventContracts;
import county.platform.testing.TestStack;
import county.sample.SampleTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
class SealRootTest {

  private static final LocalDate DAY = LocalDate.of(2031, 1, 1);

  @Autowired LogService log;
  @Autowired SealService seals;
  @Autowired SystemScope system;
  @Autowired KeyRing keys;
  @Autowired JsonMapper json;

  /** Whoever owns a database can rewrite chain and roots alike; the kept root then disagrees. */
  @Test
  void aRootThatAnotherServiceKeepsConvictsARewrittenChain() throws SQLException {
    log.append(LogKind.LOGIN, "u1", Map.of("outcome", "LOGGED_IN"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from log_unsealed") == 0);
    system.run("test", () -> seals.signRoot(DAY));
    system.run("test", () -> seals.signRoot(DAY));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from kept_root where day = '2031-01-01'") == 1);
    try (var own = TestStack.connect("monitoring", "postgres");
        var keeper = TestStack.connect("monitoring", "postgres")) {
      own.setAutoCommit(false);
      assertThat(ChainCheck.checkKept(own, keeper, keys, "monitoring")).isEmpty();
      own.createStatement()
          .execute(
              "update log_seal set hash = '\\x00' where position = (select max(position) from log_root)");
      own.createStatement().execute("delete from log_root");
      assertThat(ChainCheck.checkKept(own, keeper, keys, "monitoring"))
          .extracting(Fault::kind)
          .contains(Kind.ROOT);
      own.rollback();
    }
  }

  @Test
  void theRootIsSentAndReadAsTheContractSays() {
    var root = SealRoot.of("monitoring", DAY, new SealService.Root(1, new byte[32]), new byte[32]);
    EventContracts.of("monitoring.seal-root.v1").isKeptBy(root, json);
    for (var service : new String[] {"monitoring", "assets", "assistance", "tasks", "gateway"}) {
      EventContracts.of(service + ".seal-root.v1").readBy(KeptRootListener.Root.class, json);
    }
  }

  private static long count(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
