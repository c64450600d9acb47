package county.stack.bench;

import county.stack.LocalStack;
import county.stack.StackFailure;
import java.sql.SQLException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares what the suite stored with what the file was made to say. */
final class FeedCheck {
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

  void run() throws SQLException {}
}
