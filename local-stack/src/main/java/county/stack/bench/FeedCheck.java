package county.stack.bench;

import county.stack.LocalStack;
import county.stack.StackFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares what the suite stored with what the file was made to say. */
final class FeedCheck {
  private static final long SAMPLE_SEED = 1508;
  private static final int SAMPLE = 1_000;

  private final LocalStack stack;
  private final Registry registry;
  private final FeedData data;

  FeedCheck(LocalStack stack, Registry registry, FeedData data) {
    this.stack = stack;
    this.registry = registry;
    this.data = data;
  }

  /** The batch's own equation against the numbers the file was generated with. */
  static void assertCounts(JsonNode counts) {
    var expected =
        Map.of(
            "rowsIn", FeedData.ROWS,
            "matched", FeedData.MATCHED,
            "unregistered", FeedData.UNREGISTERED,
            "duplicate", FeedData.DUPLICATE,
            "ambiguous", FeedData.AMBIGUOUS,
            "rejected", FeedData.REJECTED);
    expected.forEach(
        (name, count) -> {
          if (counts.path(name).asInt() != count) {
            throw new StackFailure(
                "行数不符：" + name + " 应为 " + count + "，实为 " + counts.path(name) + "（" + counts + "）");
          }
        });
  }

  /**
   * Recomputes a seeded sample of households and the whole from the facts stored last, and names
   * the first difference.
   */
  void run() throws SQLException {
    try (var connection = stack.database("monitoring")) {
      checkWhole(connection);
      checkSample(connection);
      checkRisky(connection);
    }
  }

  private void checkWhole(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*), count(distinct document), sum(out_of_pocket)
                from medical_fact where batch_seq = (select max(seq) from batch where kind = 'medical')
                """)) {
      row.next();
      require("事实行数", FeedData.MATCHED, row.getLong(1));
      require("单号数", FeedData.MATCHED, row.getLong(2));
      require("金额合计（分）", data.fen(), row.getLong(3));
    }
  }

  private void checkSample(Connection connection) throws SQLException {
    var random = new Random(SAMPLE_SEED);
    try (var statement =
        connection.prepareStatement(
            """
            select coalesce(sum(f.out_of_pocket), 0)
            from household h join person p on p.household_id = h.id join medical_fact f on f.person_id = p.id
            where h.no = ? and f.batch_seq = (select max(seq) from batch where kind = 'medical')
            """)) {
      for (int i = 0; i < SAMPLE; i++) {
        int household = random.nextInt(registry.households());
        statement.setString(1, registry.number(household));
        try (var row = statement.executeQuery()) {
          row.next();
          require(
              "户 " + registry.number(household) + " 的合规自付（分）",
              data.fenOf(household),
              row.getLong(1));
        }
      }
    }
  }

  /** Every household at risk of this file has its clue, and no household without risk has one. */
  private void checkRisky(Connection connection) throws SQLException {
    var expected = new TreeSet<String>();
    for (int run = 0; run <= data.run(); run++) {
      for (int i = 0; i < FeedData.RISKY; i++) {
        expected.add(registry.number(FeedData.riskyHousehold(run, i, registry.households())));
      }
    }
    var found = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select distinct h.no from clue c join household h on h.id = c.household_id")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    if (!found.equals(expected)) {
      var missing = new TreeSet<>(expected);
      missing.removeAll(found);
      found.removeAll(expected);
      throw new StackFailure(
          "线索不符：缺 "
              + missing.size()
              + " 户 "
              + head(missing)
              + "，多 "
              + found.size()
              + " 户 "
              + head(found));
    }
  }

  private static String head(TreeSet<String> numbers) {
    return numbers.stream().limit(3).toList().toString();
  }

  private static void require(String what, long expected, long found) {
    if (expected != found) {
      throw new StackFailure("复算不符：" + what + " 应为 " + expected + "，实为 " + found);
    }
  }
}
