package county.monitoring.judgement;

import county.monitoring.judgement.JudgementView.Offered;
import county.monitoring.judgement.JudgementView.Opinion;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads joint judgements, in the transaction and scope of its caller. A department sees those it
 * was asked in, and its own opinion only: views stay independent.
 */
@Component
class Judgements {

  private static final String ANSWER = "monitoring:judgement:answer";

  /** Whose turn it is. */
  enum Turn {
    /** Units have not answered. */
    UNITS,
    /** All have, or the date has passed: the county concludes. */
    COUNTY
  }

  private static final String READY =
      "j.state = 'ASKED' and (j.due_on < :today or not exists (select from joint_opinion o where o.judgement_id = j.id and o.given_on is null))";

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  Judgements(JdbcClient jdbc, Cursors cursors, Divisions divisions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * @param turn null: all
   */
  record Filter(
      @Nullable String area, @Nullable State state, @Nullable UUID clue, @Nullable Turn turn) {}

  Page<JudgementView> list(Filter filter, Paging paging, CurrentUser user) {
    var unit = ownUnit(user).orElse(null);
    var query =
        ListQuery.of(JudgementView.COLUMNS, JudgementView.FROM, "j.id")
            .in(filter.area(), "j.area")
            .when(
                "state", filter.state() == null ? null : filter.state().name(), "j.state = :state")
            .when("clue", filter.clue(), "j.clue_id = :clue")
            .when(
                "unit",
                unit,
                "exists (select from joint_opinion o where o.judgement_id = j.id and o.unit = :unit)")
            .sorted(null, filter.turn() == null ? "-dueOn" : "dueOn", Map.of("dueOn", "j.due_on"));
    if (filter.turn() == Turn.COUNTY) {
      query = query.when("today", clock.today(), READY);
    } else if (filter.turn() == Turn.UNITS) {
      query =
          query.where(
              "j.state = 'ASKED' and exists (select from joint_opinion o where o.judgement_id = j.id and o.given_on is null"
                  + (unit == null ? ")" : " and o.unit = :unit)"));
    }
    return query.page(jdbc, cursors, paging, (row, n) -> view(row, user));
  }

  /** Empty outside the reader's place, and for a unit that was not asked. */
  Optional<JudgementView> find(UUID id, CurrentUser user) {
    return jdbc.sql(
            "select " + JudgementView.COLUMNS + " from " + JudgementView.FROM + " where j.id = :id")
        .param("id", id)
        .query((row, n) -> view(row, user))
        .optional()
        .filter(view -> ownUnit(user).isEmpty() || !view.opinions().isEmpty());
  }

  private JudgementView view(ResultSet row, CurrentUser user) throws SQLException {
    var today = clock.today();
    var id = row.getObject("id", UUID.class);
    var unit = ownUnit(user);
    boolean asked = row.getString("state").equals(State.ASKED.name());
    var opinions = opinions(id, unit, today);
    boolean ready =
        row.getInt("missing") == 0 || row.getObject("due_on", LocalDate.class).isBefore(today);
    return JudgementView.of(
        row,
        opinions,
        new Offered(
            asked && unit.isPresent() && !opinions.isEmpty(),
            asked && ready && user.may("monitoring:judgement:conclude")),
        divisions,
        today);
  }

  private List<Opinion> opinions(UUID judgement, Optional<String> unit, LocalDate today) {
    return jdbc.sql(
            """
            select o.*, j.due_on from joint_opinion o join joint_judgement j on j.id = o.judgement_id
            where o.judgement_id = :id and (:unit = '' or o.unit = :unit) order by o.unit_name, o.id
            """)
        .param("id", judgement)
        .param("unit", unit.orElse(""))
        .query((row, n) -> JudgementView.opinion(row, today))
        .list();
  }

  /** The unit that a reader answers for; empty for whoever sees all. */
  static Optional<String> ownUnit(CurrentUser user) {
    return user.may(ANSWER) ? Optional.of(user.appointment().unit()) : Optional.empty();
  }
}
