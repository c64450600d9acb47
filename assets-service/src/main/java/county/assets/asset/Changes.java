package county.assets.asset;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what was done to assets: written once, read in order. Source: PLAN_4_13. */
@Component
class Changes {

  private static final String INSERT =
      """
      insert into asset_change (id, asset_id, area, version, kind, from_state, to_state, effective_on, reason, document, file_id, due_on, late,
        actor, actor_name, unit)
      values (:id, :asset, :area, :version, :kind, :from, :to, :on, :reason, :document, :file, :due, :late, :actor, :name, :unit)
      """;

  /** One line of the log, as it is shown. */
  record Line(
      String kind,
      String label,
      Optional<String> from,
      String to,
      LocalDate effectiveOn,
      Optional<String> reason,
      Optional<String> document,
      Optional<UUID> fileId,
      Optional<LocalDate> dueOn,
      boolean late,
      String actorName,
      String unit,
      Instant at,
      long version) {}

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Changes(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void append(
      Asset asset,
      @Nullable AssetState from,
      Change change,
      @Nullable LocalDate due,
      CurrentUser by) {
    var today = clock.today();
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("asset", asset.getId())
        .param("area", asset.whose().area())
        .param("version", asset.version())
        .param("kind", change.action().name())
        .param("from", from == null ? null : from.name())
        .param("to", asset.state().name())
        .param("on", change.from(today))
        .param("reason", change.reason().orElse(null))
        .param("document", change.document().orElse(null))
        .param("file", change.file().orElse(null))
        .param("due", due)
        .param("late", due != null && today.isAfter(due))
        .param("actor", by.id())
        .param("name", by.name())
        .param("unit", by.appointment().unit())
        .update();
  }

  List<Line> of(UUID asset) {
    return jdbc.sql("select * from asset_change where asset_id = ? order by id desc")
        .param(asset)
        .query((row, n) -> line(row))
        .list();
  }

  /** Who has done this last. */
  Optional<String> lastActor(UUID asset, AssetAction action) {
    return jdbc.sql(
            "select actor from asset_change where asset_id = ? and kind = ? order by id desc limit 1")
        .params(asset, action.name())
        .query(String.class)
        .optional();
  }

  /**
   * Every file named exists where the caller may see it.
   *
   * @throws county.platform.web.Problem 400 otherwise
   */
  void requireFiles(Collection<UUID> files) {
    var ids = files.stream().distinct().toArray(UUID[]::new);
    if (ids.length > 0) {
      int found =
          jdbc.sql("select count(*) from file where id = any(?::uuid[])")
              .param(ids)
              .query(Integer.class)
              .single();
      new InvalidInput()
          .require(found == ids.length, "fileId", "", "上传的附件不存在或不在您的管辖范围内，请重新上传")
          .throwIfAny();
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    var action = AssetAction.valueOf(row.getString("kind"));
    return new Line(
        action.name(),
        action.label(),
        Optional.ofNullable(row.getString("from_state")).map(AssetState::label),
        AssetState.label(row.getString("to_state")),
        row.getObject("effective_on", LocalDate.class),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getString("document")),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getBoolean("late"),
        row.getString("actor_name"),
        row.getString("unit"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
