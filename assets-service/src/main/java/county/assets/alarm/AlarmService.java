package county.assets.alarm;

import county.assets.asset.AssetLimits;
import county.assets.asset.AssetNames;
import county.assets.asset.Books;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is missing or waits, in the place and the books of whoever asks. */
@Service
public class AlarmService {

  /** Without a limit nothing is ever late. */
  private static final int NEVER = 36_500;

  private static final Map<String, String> SORTS = Map.of("since", "x.since", "no", "x.no");

  /** One asset and what is the matter with it. */
  record AlarmRow(
      UUID assetId,
      AlarmKind kind,
      String kindLabel,
      String clause,
      String no,
      String name,
      String categoryLabel,
      String area,
      String keeperName,
      LocalDate since,
      Optional<LocalDate> dueOn,
      boolean overdue) {}

  /** How many there are of a kind. */
  record AlarmCount(AlarmKind kind, String label, long count) {}

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final AssetLimits limits;
  private final AssetNames names;
  private final BusinessClock clock;

  AlarmService(
      JdbcClient jdbc, Cursors cursors, AssetLimits limits, AssetNames names, BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.limits = limits;
    this.names = names;
    this.clock = clock;
  }

  /** Which alarms are asked for. */
  record AlarmFilter(@Nullable AlarmKind kind, @Nullable String area, @Nullable String sort) {}

  @Transactional(readOnly = true)
  Page<AlarmRow> list(AlarmFilter filter, Paging paging, CurrentUser user) {
    var kinds = filter.kind() == null ? List.of(AlarmKind.values()) : List.of(filter.kind());
    return query(kinds, user)
        .in(filter.area(), "x.area")
        .sorted(filter.sort(), "since", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  private ListQuery query(List<AlarmKind> kinds, CurrentUser user) {
    var today = clock.today();
    var union = kinds.stream().map(AlarmKind::select).collect(Collectors.joining(" union all "));
    var unit = user.appointment().unit();
    return ListQuery.of("x.*", "(" + union + ") x", "x.id")
        .when("today", today, "true")
        .when("listing", limits.days("listing-limit", today).orElse(NEVER), "true")
        .when("title", limits.days("title-limit", today).orElse(NEVER), "true")
        .when("contract", limits.days("contract-notice", today).orElse(0), "true")
        .when("keeper", Books.mayWrite(user, "") ? null : unit, "x.keeper = :keeper");
  }

  /** How many of each kind there are. */
  @Transactional(readOnly = true)
  List<AlarmCount> counts(CurrentUser user) {
    var paging = new Paging(1, null);
    return Arrays.stream(AlarmKind.values())
        .map(
            kind ->
                new AlarmCount(
                    kind,
                    kind.label(),
                    list(new AlarmFilter(kind, null, null), paging, user).total()))
        .filter(count -> count.count() > 0)
        .toList();
  }

  private AlarmRow row(ResultSet row) throws SQLException {
    var kind = AlarmKind.valueOf(row.getString("kind"));
    var due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
    return new AlarmRow(
        row.getObject("asset_id", UUID.class),
        kind,
        kind.label(),
        kind.clause(),
        row.getString("no"),
        row.getString("name"),
        names.category(row.getString("category")),
        row.getString("area"),
        names.keeper(row.getString("keeper")),
        row.getObject("since", LocalDate.class),
        due,
        due.filter(day -> clock.today().isAfter(day)).isPresent());
  }
}
