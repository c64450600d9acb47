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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A business table that {@code chain_rows} has chained is proved like the logs. */
@SampleTest
class ChainedTableTest {

  private static final String CHAIN = "monitoring/line";

  @Autowired SealService seals;
  @Autowired SystemScope system;
  @Autowired KeyRing keys;

  private Connection owner;
  private long last;

  @BeforeEach
  void sealedLines() throws SQLException {
    owner = TestStack.connect("monitoring", "postgres");
    execute(
        "insert into line (id, area, day, amount, remark) select uuidv7(), '150822101211', date '2021-10-01' + n, n * 100, case when n % 2 = 0 then '第' || n end from generate_series(1, 10) n");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                system.call("test", seals::seal) == 0
                    && number("select count(*) from line_unsealed") == 0);
    owner.setAutoCommit(false);
    last = number("select max(position) from line_seal");
  }

  @AfterEach
  void undo() throws SQLException {
    owner.rollback();
    owner.close();
  }

  @Test
  void untouchedLinesHold() throws SQLException {
    assertThat(number("select count(*) from line_seal"))
        .isEqualTo(number("select count(*) from line"));
    assertThat(faults()).isEmpty();
  }

  @Test
  void everyColumnIsCovered() throws SQLException {
    execute("update line set amount = amount + 1 where id = " + lineAt(last - 5));
    execute("update line set day = day + 1 where id = " + lineAt(last - 4));
    execute("update line set remark = 'x' where id = " + lineAt(last - 3));
    execute("update line set area = '150822101200' where id = " + lineAt(last - 2));
    execute(
        "update line set recorded_at = recorded_at + interval '1 microsecond' where id = "
            + lineAt(last - 1));
    assertThat(faults())
        .extracting(Fault::kind, Fault::position)
        .containsExactly(
            tuple(Kind.CHANGED, last - 5),
            tuple(Kind.CHANGED, last - 4),
            tuple(Kind.CHANGED, last - 3),
            tuple(Kind.CHANGED, last - 2),
            tuple(Kind.CHANGED, last - 1));
  }

  @Test
  void aMissingAndASlippedInLineAreFound() throws SQLException {
    execute("delete from line where id = " + lineAt(last - 1));
    execute("insert into line (id, area, day, amount) values (uuidv7(), '1', '2021-10-01', 1)");
    execute("delete from line_unsealed");
    assertThat(faults()).extracting(Fault::kind).containsExactly(Kind.DELETED, Kind.INSERTED);
  }

  @Test
  void itsEndIsSignedAndKeptUnderItsOwnName() throws SQLException {
    var day = LocalDate.of(2032, 1, 1);
    system.run("test", () -> seals.signRoot(day));
    assertThat(number("select count(*) from line_root where day = '2032-01-01'")).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                number(
                        "select count(*) from kept_root where day = '2032-01-01' and service = '"
                            + CHAIN
                            + "'")
                    == 1);
    try (var keeper = TestStack.connect("monitoring", "postgres")) {
      assertThat(ChainCheck.checkKept(owner, keeper, keys, "monitoring"))
          .extracting(Fault::chain)
          .doesNotContain(CHAIN);
      execute("delete from line_seal where position = " + last);
      assertThat(ChainCheck.checkKept(owner, keeper, keys, "monitoring"))
          .extracting(Fault::chain, Fault::kind)
          .contains(tuple(CHAIN, Kind.ROOT));
    }
  }

  @Test
  void theApplicationCanOnlyAdd() throws SQLException {
    for (var statement :
        List.of(
            "delete from line",
            "update line set amount = 0",
            "delete from line_seal",
            "update chained_table set columns = '{}'",
            "select * from line_unsealed")) {
      try (var app = TestStack.connect("monitoring", "monitoring_app")) {
        assertThatThrownBy(() -> app.createStatement().execute(statement))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private List<Fault> faults() throws SQLException {
    return ChainCheck.check(owner, keys, "monitoring").stream()
        .filter(fault -> fault.chain().equals(CHAIN))
        .toList();
  }

  private String lineAt(long position) throws SQLException {
    try (var statement = owner.createStatement();
        var row =
            statement.executeQuery("select row_id from line_seal where position = " + position)) {
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
