package county.assets.reconciliation;

import county.assets.asset.AssetNames;
import county.assets.asset.AssetState;
import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does not agree, and how it stands. */
@Component
class Differences {

  /** What kind of difference (差异类型). Source: PLAN_4_12. */
  enum Kind {
    MISSING_HERE("本账缺失"),
    MISSING_THERE("对方账缺失"),
    AMOUNT("金额不符"),
    OWNER("所有权人不符"),
    CATEGORY("类别不符"),
    STATE("状态不符"),
    DUPLICATE("对方账重复");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** One difference. */
  record DifferenceRow(
      String id,
      String period,
      Kind kind,
      String kindLabel,
      String subject,
      Optional<String> assetId,
      String bookNo,
      String keeper,
      String keeperName,
      String here,
      String there,
      LocalDate dueOn,
      boolean overdue,
      String state,
      Optional<String> explanation,
      Optional<String> document,
      Optional<UUID> fileId,
      Optional<String> explainedByName,
      Optional<LocalDate> explainedOn,
      Optional<LocalDate> settledOn) {}

  static final String COLUMNS = "d.*, b.no as book_no";
  static final String FROM = "difference d join outside_book b on b.id = d.book_id";

  private final JdbcClient jdbc;
  private final AssetNames names;

  Differences(JdbcClient jdbc, AssetNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  long open(String period) {
    return jdbc.sql("select count(*) from difference where period = ? and state = 'OPEN'")
        .param(period)
        .query(Long.class)
        .single();
  }

  boolean explainedBy(String period, String user) {
    return jdbc.sql(
            "select exists (select from difference where period = ? and state = 'EXPLAINED' and explained_by = ?)")
        .params(period, user)
        .query(Boolean.class)
        .single();
  }

  List<PeriodView.DifferenceCount> counts(String period) {
    record Count(String kind, long open, long explained, long settled) {}
    var found =
        jdbc.sql(
                """
                select kind, count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'EXPLAINED') as explained,
                  count(*) filter (where state = 'SETTLED') as settled
                from difference where period = ? group by kind
                """)
            .param(period)
            .query(
                (row, n) ->
                    new Count(
                        row.getString("kind"),
                        row.getLong("open"),
                        row.getLong("explained"),
                        row.getLong("settled")))
            .list();
    return Arrays.stream(Kind.values())
        .flatMap(
            kind ->
                found.stream()
                    .filter(count -> count.kind().equals(kind.name()))
                    .map(
                        count ->
                            new PeriodView.DifferenceCount(
                                kind.name(),
                                kind.label(),
                                count.open(),
                                count.explained(),
                                count.settled())))
        .toList();
  }

  DifferenceRow row(ResultSet row, LocalDate today) throws SQLException {
    var kind = Kind.valueOf(row.getString("kind"));
    var due = row.getObject("due_on", LocalDate.class);
    var state = row.getString("state");
    return new DifferenceRow(
        row.getString("id"),
        row.getString("period"),
        kind,
        kind.label() + (row.getString("field").equals("ACCUMULATED") ? "（累计折旧）" : ""),
        row.getString("subject"),
        Optional.ofNullable(row.getString("asset_id")),
        row.getString("book_no"),
        row.getString("keeper"),
        names.keeper(row.getString("keeper")),
        shown(kind, row.getString("here")),
        shown(kind, row.getString("there")),
        due,
        state.equals("OPEN") && today.isAfter(due),
        state,
        Optional.ofNullable(row.getString("explanation")),
        Optional.ofNullable(row.getString("document")),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        Optional.ofNullable(row.getString("explained_by_name")),
        Optional.ofNullable(row.getObject("explained_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("settled_on", LocalDate.class)));
  }

  private String shown(Kind kind, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "—";
    }
    return switch (kind) {
      case AMOUNT, MISSING_HERE, MISSING_THERE -> new Money(Long.parseLong(value)).toString();
      case CATEGORY -> names.category(value);
      case STATE -> AssetState.label(value);
      case OWNER, DUPLICATE -> value;
    };
  }
}
