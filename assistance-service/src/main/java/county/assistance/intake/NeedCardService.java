package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService;
import county.assistance.events.Consumed.HouseholdRecognised;
import county.assistance.household.HouseholdKnown;
import county.assistance.intake.NeedCardView.NeedCardRow;
import county.platform.casework.Offer;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Answers;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a need card (需求卡) for every recognised household, has it answered, and shows them. */
@Service
public class NeedCardService {

  private static final String COLUMNS =
      """
      c.id, c.household_id, c.household_no, c.head_name, c.area, c.category, c.risks, c.recognised_on, c.state, c.opened_at, c.due_on,
      c.accepted_unit, c.help""";

  private final NeedCardRepository cards;
  private final AidCaseListService cases;
  private final NeedCardLife life;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Cursors cursors;

  NeedCardService(
      NeedCardRepository cards,
      AidCaseListService cases,
      NeedCardLife life,
      JdbcClient jdbc,
      BusinessClock clock,
      Cursors cursors) {
    this.cards = cards;
    this.cases = cases;
    this.life = life;
    this.jdbc = jdbc;
    this.clock = clock;
    this.cursors = cursors;
  }

  /**
   * Opens the card of a recognition; a recognition has one card, however often it is told. A
   * household that has moved since is helped where it lives now.
   */
  @Transactional
  public void open(HouseholdRecognised recognised) {
    jdbc.sql(
            """
            INSERT INTO need_card (id, recognition_id, household_id, household_no, head_name, area, category, risks, recognised_on, state, opened_at, due_on)
            VALUES (:id, :recognition, :household, :no, :head,
              coalesce((SELECT h.area FROM household h WHERE h.id = :household FOR SHARE), :area), :category, :risks, :on, 'OPEN', :at, :due)
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
        .param("due", life.due(NeedCardState.OPEN, clock.today()).orElseThrow())
        .update();
  }

  /** Open cards go with their household when it moves; answered ones stay where they were. */
  @EventListener
  @Transactional
  public void on(HouseholdKnown known) {
    jdbc.sql(
            """
            UPDATE need_card c SET area = h.area, version = c.version + 1 FROM household h
            WHERE h.id = ? AND c.household_id = h.id AND c.state <> 'ANSWERED' AND c.area <> h.area
            """)
        .param(known.household())
        .update();
  }

  /** A unit takes the card. */
  @Transactional
  Result<NeedCardView> accept(UUID id, Optional<String> ifMatch, CurrentUser user) {
    return step(id, ifMatch, user, card -> card.accept(user, clock.today(), life));
  }

  /** The unit says how the need is met, or why not. Relief is answered by its application. */
  @Transactional
  Result<NeedCardView> answer(
      UUID id, Help help, String reason, Optional<String> ifMatch, CurrentUser user) {
    if (help == Help.TEMPORARY_RELIEF) {
      return Result.refused(
          Refusal.guard("assistance.need-card.relief-by-application", "临时救助请从本需求卡受理申请，受理后自动答复。")
              .citing("PLAN_10_7"));
    }
    return step(id, ifMatch, user, card -> card.answer(help, reason, user, clock.today(), life));
  }

  /**
   * The card is answered by a case that was opened from it.
   *
   * @throws Problem 404 outside the caller's place; 409 when it was answered already
   */
  @Transactional
  public void answeredBy(UUID id, UUID aidCase, CurrentUser user) {
    var card = require(id);
    cards.saveAndFlush(Answers.valueOf(card.applied(aidCase, user, clock.today(), life)));
  }

  private Result<NeedCardView> step(
      UUID id,
      Optional<String> ifMatch,
      CurrentUser user,
      Function<NeedCard, Result<NeedCard>> taken) {
    var card = require(id);
    Versions.check(ifMatch, card.version());
    return taken.apply(card).map(done -> view(cards.saveAndFlush(done), user));
  }

  /**
   * What to list.
   *
   * @param overdue only those past their date
   */
  record Filter(
      @Nullable String area,
      @Nullable UUID householdId,
      @Nullable NeedCardState state,
      @Nullable Boolean overdue,
      @Nullable String sort) {}

  @Transactional(readOnly = true)
  Page<NeedCardRow> list(Filter filter, Paging paging) {
    var query =
        ListQuery.of(COLUMNS, "need_card c", "c.id")
            .in(filter.area(), "c.area")
            .when("household", filter.householdId(), "c.household_id = :household")
            .when(
                "state", filter.state() == null ? null : filter.state().name(), "c.state = :state");
    if (Boolean.TRUE.equals(filter.overdue())) {
      query.when("today", clock.today(), "c.state <> 'ANSWERED' and c.due_on < :today");
    }
    return query
        .sorted(filter.sort(), "-openedAt", Map.of("openedAt", "c.opened_at", "dueOn", "c.due_on"))
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  NeedCardView get(UUID id, CurrentUser user) {
    return view(require(id), user);
  }

  private NeedCardView view(NeedCard card, CurrentUser user) {
    var offered =
        life.table().offers(card.state(), user, user::may).stream()
            .map(offer -> Offer.of(offer, NeedCardLife.Step::label, kind -> kind))
            .toList();
    return card.view(
        new NeedCardView.Beside(clock.today(), cases.ofHousehold(card.householdId()), offered));
  }

  private NeedCard require(UUID id) {
    return cards.findById(id).orElseThrow(Problem::notFound);
  }

  private NeedCardRow row(ResultSet row) throws SQLException {
    var state = NeedCardState.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    return new NeedCardRow(
        row.getString("id"),
        row.getString("household_id"),
        row.getString("household_no"),
        row.getString("head_name"),
        row.getString("area"),
        row.getString("category"),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getObject("recognised_on", LocalDate.class),
        state,
        state.label(),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        due,
        state != NeedCardState.ANSWERED && clock.today().isAfter(due),
        Optional.ofNullable(row.getString("accepted_unit")),
        Optional.ofNullable(row.getString("help")).map(Help::valueOf).map(Help::label));
  }
}
