package county.monitoring.household;

import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened to a household, the newest first. */
@Service
public class TimelineService {

  private static final String COLUMNS =
      "k.id, k.day, k.time, k.kind, k.code, k.no, k.note, k.actor, k.unit, k.source, k.ref, k.late";

  /**
   * The household is named here so that every reading of the view, also the cursor's, is of one
   * household.
   */
  private static final String FROM =
      "(select * from household_timeline where household_id = :household) k";

  /** Within a day, what is known by the day only came first. */
  private static final Map<String, String> SORTS =
      Map.of("at", "coalesce(k.time, k.day::timestamp at time zone 'Asia/Shanghai')");

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final List<HouseholdChapter> chapters;

  TimelineService(JdbcClient jdbc, Cursors cursors, List<HouseholdChapter> chapters) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.chapters = chapters;
  }

  /**
   * @param kinds null or empty: all
   * @throws Problem 404 when the household is not in the reader's scope
   */
  @Transactional(readOnly = true)
  Page<HouseholdEvent> of(UUID household, @Nullable List<EventKind> kinds, Paging paging) {
    var visible =
        jdbc.sql("select id from household where id = ?")
            .param(household)
            .query(UUID.class)
            .optional();
    if (visible.isEmpty()) {
      throw Problem.notFound();
    }
    var wanted =
        kinds == null || kinds.isEmpty() ? null : kinds.stream().map(EventKind::name).toList();
    return ListQuery.of(COLUMNS, FROM, "k.id")
        .when("household", household, "k.day is not null")
        .when("kinds", wanted, "k.kind in (:kinds)")
        .sorted(null, "-at", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> event(row));
  }

  private HouseholdEvent event(ResultSet row) throws SQLException {
    var kind = EventKind.valueOf(row.getString("kind"));
    return new HouseholdEvent(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getObject("time", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        kind,
        kind.group(),
        title(kind, Optional.ofNullable(row.getString("code")).orElse("")),
        Optional.ofNullable(row.getString("no")),
        Optional.ofNullable(row.getString("note")).filter(note -> !note.isBlank()),
        Optional.ofNullable(row.getString("actor")),
        Optional.ofNullable(row.getString("unit")),
        Optional.ofNullable(row.getString("source")),
        kind.link(row.getObject("ref", UUID.class)),
        row.getBoolean("late"));
  }

  private String title(EventKind kind, String code) {
    return switch (kind) {
      case INCOME -> code + " 年收入";
      case LIVING -> "生活与生产条件";
      default ->
          chapters.stream()
              .flatMap(chapter -> chapter.eventTitle(kind, code).stream())
              .findFirst()
              .orElse(kind.group());
    };
  }
}
