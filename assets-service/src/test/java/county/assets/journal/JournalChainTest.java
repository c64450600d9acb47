package county.assets.journal;

import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.platform.audit.ChainCheck;
import county.platform.audit.ChainCheck.Fault;
import county.platform.crypto.KeyRing;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The journal is chained: an edit past the application is located. */
@CountyTest
class JournalChainTest {

  @LocalServerPort private int port;
  @Autowired private KeyRing keys;

  @Test
  void anEditedEntryIsLocated_PLAN_4_9() throws SQLException {
    var asset = new Desk(port).register("150822103200", "7000", Map.of()).at("/id");
    try (var owner = TestStack.connect("assets", "postgres")) {
      Eventually.holds(
          () -> assertThat(number(owner, "select count(*) from asset_entry_unsealed")).isZero());
      owner.setAutoCommit(false);
      assertThat(faults(owner)).isEmpty();
      long position =
          number(
              owner,
              "select position from asset_entry_seal s join asset_entry e on e.id = s.row_id where e.asset_id = '"
                  + asset
                  + "'");
      owner
          .createStatement()
          .execute("update asset_entry set amount = 1 where asset_id = '" + asset + "'");
      assertThat(faults(owner))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(ChainCheck.Kind.CHANGED);
                assertThat(fault.position()).isEqualTo(position);
              });
      owner.rollback();
    }
  }

  private List<Fault> faults(Connection owner) throws SQLException {
    return ChainCheck.check(owner, keys, "assets").stream()
        .filter(fault -> fault.chain().equals("assets/asset_entry"))
        .toList();
  }

  private static long number(Connection owner, String sql) {
    try (var row = owner.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
