package county.assets.title;

import county.assets.asset.AssetLifeService.Subject;
import county.assets.asset.BookEvent.Moved;
import county.assets.title.TitleActs.Giving;
import county.assets.title.TitleActs.ShareForm;
import county.assets.title.TitleActs.TitleObjecting;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes notices, objections, shares and slips in the transaction of the step they belong to. */
@Component
class TitleWriter {

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  TitleWriter(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean exists(UUID asset) {
    return jdbc.sql("select exists (select from asset where id = ?)")
        .param(asset)
        .query(Boolean.class)
        .single();
  }

  void post(
      UUID asset,
      LocalDate from,
      LocalDate until,
      String place,
      @Nullable UUID photo,
      CurrentUser user) {
    jdbc.sql(
            """
            insert into title_notice (id, asset_id, area, from_day, until_day, place, photo_file_id, posted_by, posted_by_name, posted_at)
            select :id, a.id, a.area, :from, :until, :place, :photo::uuid, :by, :name, :at from asset a where a.id = :asset
            """)
        .param("id", Ids.next())
        .param("asset", asset)
        .param("from", from)
        .param("until", until)
        .param("place", place)
        .param("photo", photo)
        .param("by", user.id())
        .param("name", user.name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  void object(Subject asset, TitleObjecting objecting, LocalDate today) {
    jdbc.sql(
            "insert into title_objection (id, asset_id, area, raised_by, content, raised_on) values (?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(), asset.id(), asset.area(), objecting.raisedBy(), objecting.content(), today)
        .update();
  }

  void answer(UUID asset, boolean upheld, String answer, CurrentUser user, LocalDate today) {
    jdbc.sql(
            "update title_objection set upheld = ?, answer = ?, answered_by_name = ?, answered_on = ? where asset_id = ? and upheld is null")
        .params(upheld, answer, user.name(), today, asset)
        .update();
  }

  void share(Subject asset, List<ShareForm> shares) {
    jdbc.sql("delete from asset_share where asset_id = ?").param(asset.id()).update();
    for (int at = 0; at < shares.size(); at++) {
      jdbc.sql(
              "insert into asset_share (asset_id, position, area, owner_name, share) values (?, ?, ?, ?, ?)")
          .params(asset.id(), at, asset.area(), shares.get(at).ownerName(), shares.get(at).share())
          .update();
    }
  }

  void give(Subject asset, Giving giving, CurrentUser user, LocalDate today) {
    long next = jdbc.sql("select nextval('handover_no')").query(Long.class).single();
    jdbc.sql(
            """
            insert into handover_slip (id, no, asset_id, area, from_party, to_party, remark, file_id, given_by, given_by_name, given_on)
            values (:id, :no, :asset, :area, :from, :to, :remark, :file, :by, :name, :on)
            """)
        .param("id", Ids.next())
        .param("no", "YJ%d-%05d".formatted(today.getYear(), next))
        .param("asset", asset.id())
        .param("area", asset.area())
        .param("from", giving.fromParty())
        .param("to", giving.toParty())
        .param("remark", giving.remark())
        .param("file", giving.fileId())
        .param("by", user.id())
        .param("name", user.name())
        .param("on", today)
        .update();
  }

  void receive(UUID asset, CurrentUser user, LocalDate today) {
    jdbc.sql(
            "update handover_slip set received_by = ?, received_by_name = ?, received_on = ? where asset_id = ? and received_by is null")
        .params(user.id(), user.name(), today, asset)
        .update();
  }

  /** Objections, shares and slip move with the asset; notices keep the place they hung in. */
  @EventListener
  void on(Moved moved) {
    for (var table : List.of("title_objection", "asset_share", "handover_slip")) {
      jdbc.sql(
              "update "
                  + table
                  + " t set area = a.area from asset a where a.id = t.asset_id and t.asset_id = ?")
          .param(moved.asset())
          .update();
    }
  }
}
