package county.assistance.intake;

import county.assistance.events.Consumed.HouseholdRecognised;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a need card (需求卡) for every recognised household and shows them. */
@Service
public class NeedCardService {

  private static final String COLUMNS =
      "c.id, c.recognition_id, c.household_id, c.household_no, c.head_name, c.area, c.category, c.risks, c.recognised_on, c.state, c.opened_at";

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Cursors cursors;

  NeedCardService(JdbcClient jdbc, BusinessClock clock, Cursors cursors) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cursors = cursors;
  }

  /** A card: which household, recognised when and as what, with which risks. */
  record NeedCard(
      String id,
      String recognitionId,
      String householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      LocalDate recognisedOn,
      String state,
      Instant openedAt) {}

  /**
   * Opens the card of a recognition; a recognition has one card, however often it is told. A
   * household that has moved since is helped where it lives now.
   */
  @Transactional
  public void open(HouseholdRecognised recognised) {
    jdbc.sql(
            """
            INSERT INTO need_card (id, recognition_id, household_id, household_no, head_name, area, category, risks, recognised_on, state, opened_at)
            VALUES (:id, :recognition, :household, :no, :head,
              coalesce((SELECT h.area FROM household h WHERE h.id = :household FOR SHARE), :area), :category, :risks, :on, 'OPEN', :at)
            ON CONFLICT (recognition_id) DO NOTHING
            """)
        .param("id", Ids.next())
        .param("recognition", recognised.recognitionId())
        .param("household", recognised.householdId())
        .param("no", recognised.householdNo())
        .param("head", recognised.headName())
        .param("area", recognised.area())
        .param("category", recognised.category())
        .param("risks", recognised.risks().toArray(String[]::new))
        .param("on", recognised.recognisedOn())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Open cards go with their household when it moves; closed ones stay where they were. */
  @Transactional
  public void follow(UUID householdId) {
    jdbc.sql(
            """
            UPDATE need_card c SET area = h.area FROM household h
            WHERE h.id = ? AND c.household_id = h.id AND c.state = 'OPEN' AND c.area <> h.area
            """)
        .param(householdId)
        .update();
  }

  @Transactional(readOnly = true)
  Page<NeedCard> list(@Nullable String area, @Nullable UUID householdId, Paging paging) {
    return ListQuery.of(COLUMNS, "need_card c", "c.id")
        .in(area, "c.area")
        .when("household", householdId, "c.household_id = :household")
        .sorted(null, "-openedAt", Map.of("openedAt", "c.opened_at"))
        .page(jdbc, cursors, paging, (row, n) -> card(row));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  NeedCard get(UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM need_card c WHERE c.id = ?")
        .param(id)
        .query((row, n) -> card(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private static NeedCard card(ResultSet row) throws SQLException {
    return new NeedCard(
        row.getString("id"),
        row.getString("recognition_id"),
        row.getString("household_id"),
        row.getString("household_no"),
        row.getString("head_name"),
        row.getString("area"),
        row.getString("category"),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getObject("recognised_on", LocalDate.class),
        row.getString("state"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
