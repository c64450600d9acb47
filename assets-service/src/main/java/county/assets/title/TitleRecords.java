package county.assets.title;

import county.assets.asset.TitleFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads notices, objections, shares and slips. */
@Component
class TitleRecords implements TitleFacts {

  private final JdbcClient jdbc;

  TitleRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LocalDate> noticeUntil(UUID asset) {
    return jdbc.sql(
            "select until_day from title_notice where asset_id = ? order by id desc limit 1")
        .param(asset)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public boolean hasOpenObjection(UUID asset) {
    return jdbc.sql(
            "select exists (select from title_objection where asset_id = ? and upheld is null)")
        .param(asset)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<String> givenBy(UUID asset) {
    return jdbc.sql("select given_by from handover_slip where asset_id = ?")
        .param(asset)
        .query(String.class)
        .optional();
  }

  TitleView of(UUID asset) {
    return new TitleView(
        jdbc.sql("select * from title_notice where asset_id = ? order by id desc")
            .param(asset)
            .query((row, n) -> notice(row))
            .list(),
        jdbc.sql("select * from title_objection where asset_id = ? order by id desc")
            .param(asset)
            .query((row, n) -> objection(row))
            .list(),
        jdbc.sql("select owner_name, share from asset_share where asset_id = ? order by position")
            .param(asset)
            .query(
                (row, n) ->
                    new TitleView.Share(row.getString("owner_name"), row.getBigDecimal("share")))
            .list(),
        jdbc.sql("select * from handover_slip where asset_id = ?")
            .param(asset)
            .query((row, n) -> slip(row))
            .optional());
  }

  private static TitleView.Notice notice(ResultSet row) throws SQLException {
    return new TitleView.Notice(
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("place"),
        Optional.ofNullable(row.getObject("photo_file_id", UUID.class)),
        row.getString("posted_by_name"));
  }

  private static TitleView.Objection objection(ResultSet row) throws SQLException {
    boolean upheld = row.getBoolean("upheld");
    boolean open = row.wasNull();
    return new TitleView.Objection(
        row.getObject("id", UUID.class),
        row.getString("raised_by"),
        row.getString("content"),
        row.getObject("raised_on", LocalDate.class),
        open ? Optional.empty() : Optional.of(upheld),
        Optional.ofNullable(row.getString("answer")),
        Optional.ofNullable(row.getString("answered_by_name")),
        Optional.ofNullable(row.getObject("answered_on", LocalDate.class)));
  }

  private static TitleView.Slip slip(ResultSet row) throws SQLException {
    return new TitleView.Slip(
        row.getString("no"),
        row.getString("from_party"),
        row.getString("to_party"),
        Optional.ofNullable(row.getString("remark")),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        row.getString("given_by_name"),
        row.getObject("given_on", LocalDate.class),
        Optional.ofNullable(row.getString("received_by_name")),
        Optional.ofNullable(row.getObject("received_on", LocalDate.class)));
  }
}
