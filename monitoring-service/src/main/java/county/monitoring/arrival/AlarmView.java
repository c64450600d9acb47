package county.monitoring.arrival;

import county.monitoring.arrival.rule.ArrivalRules;
import county.monitoring.batch.BatchKind;
import county.monitoring.feed.FeedBook;
import county.platform.finding.AssessmentRecord;
import county.platform.finding.FindingView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An alarm about a feed.
 *
 * @param batchId the batch it is about, or the last that came
 * @param finding what the rule found, with what would clear it
 * @param clearedOn when the rule no longer held; empty while it does
 * @param note what somebody did about it
 */
record AlarmView(
    UUID id,
    String feed,
    String feedName,
    String unitName,
    String rule,
    Optional<UUID> batchId,
    FindingView finding,
    LocalDate raisedOn,
    Optional<LocalDate> clearedOn,
    Optional<String> note,
    Optional<String> notedBy,
    Optional<LocalDate> notedOn) {

  static final String COLUMNS =
      "a.id, a.feed, a.rule, a.batch_id, a.record, a.hash, a.raised_on, a.cleared_on, a.note, a.noted_name, a.noted_on";

  private static final Map<String, String> CLEARING =
      Map.of(
          ArrivalRules.LATE,
          "联系%s报送；数据日期更新的一批平账关闭后，次日核对时解除",
          ArrivalRules.SHORT,
          "向%s核对是否漏报；补报或下一批恢复后，次日核对时解除",
          ArrivalRules.DRIFT,
          "向%s核对口径或导出方式是否变了；改正后的一批关闭后，次日核对时解除");

  static AlarmView of(ResultSet row, Function<String, BatchKind> kinds) throws SQLException {
    var kind = kinds.apply(row.getString("feed"));
    var agency = FeedBook.of(kind).agency();
    var finding =
        AssessmentRecord.read(row.getString("record"), row.getString("hash")).findings().getFirst();
    var clearing = CLEARING.getOrDefault(finding.rule(), "%s").formatted(agency);
    return new AlarmView(
        row.getObject("id", UUID.class),
        kind.code(),
        kind.name(),
        agency,
        finding.rule(),
        Optional.ofNullable(row.getObject("batch_id", UUID.class)),
        FindingView.of(finding, Optional.of(clearing)),
        row.getObject("raised_on", LocalDate.class),
        Optional.ofNullable(row.getObject("cleared_on", LocalDate.class)),
        Optional.ofNullable(row.getString("note")),
        Optional.ofNullable(row.getString("noted_name")),
        Optional.ofNullable(row.getObject("noted_on", LocalDate.class)));
  }
}
