package county.stack.backup;

import county.stack.Layout;
import county.stack.Progress;
import county.stack.Service;
import county.stack.StackFailure;
import county.stack.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * 重建副本: empties a copy that a service keeps of what others tell, so that it is filled again from
 * the kept topics at the next start.
 */
public final class Rebuild {
  private final Layout layout;
  private final Progress progress;

  public Rebuild(Layout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /**
   * @param service short name, for example {@code assistance}
   * @param copy as the service's migrations name it
   */
  public void of(String service, String copy) {
    if (Arrays.stream(Service.values()).noneMatch(one -> one.shortName().equals(service))) {
      throw new StackFailure("没有名为 " + service + " 的服务。");
    }
    try (var stores = Stores.ofStopped(layout);
        var connection = stores.connect(service)) {
      var removed =
          text(connection, "select empty_copy(?)", copy)
              .orElseThrow(
                  () ->
                      new StackFailure(
                          service + " 没有名为 " + copy + " 的副本；可用：" + copies(connection)));
      progress.says(
          "已清空 %s 的副本 %s（%s 行）；下次 ./dev up 后从保留的事件重新读入。".formatted(service, copy, removed));
    } catch (SQLException e) {
      throw new StackFailure("副本没有清空：" + e.getMessage(), e);
    }
  }

  private static String copies(Connection connection) {
    try {
      return text(
              connection,
              "select string_agg(distinct copy, '、') from event_copy where copy <> ?",
              "")
          .orElse("没有");
    } catch (SQLException e) {
      throw new StackFailure("副本没有清空：" + e.getMessage(), e);
    }
  }

  private static Optional<String> text(Connection connection, String sql, String value)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (var row = statement.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }
}
