package county.monitoring.feed;

import county.platform.operation.OperationPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Feeds that are late or have never come: silence is a signal. */
@Component
@Order(11)
class FeedPart implements OperationPart {
  private static final Map<String, String> LABELS =
      Map.of("NEVER", "从未报送", "LATE", "已逾期", "FRESH", "按期");

  private final FeedService feeds;

  FeedPart(FeedService feeds) {
    this.feeds = feeds;
  }

  @Override
  public Figure figure() {
    long silent =
        feeds.every().stream().filter(feed -> !feed.freshness().state().equals("FRESH")).count();
    return new Figure(
        "feeds",
        "未按期的部门数据",
        silent,
        silent > 0,
        Optional.empty(),
        silent > 0 ? "有部门数据逾期或从未报送，相关农户会判为需人工核查。" : "各部门数据都按期。");
  }

  @Override
  public List<Row> rows() {
    return feeds.every().stream()
        .map(
            feed ->
                new Row(
                    feed.code(),
                    feed.name(),
                    LABELS.getOrDefault(feed.freshness().state(), feed.freshness().state()),
                    feed.lastBatch().map(batch -> batch.uploadedAt()),
                    feed.freshness().sentence()))
        .toList();
  }
}
