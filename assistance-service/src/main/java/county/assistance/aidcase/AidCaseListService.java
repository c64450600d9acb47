package county.assistance.aidcase;

import county.assistance.aidcase.AidCaseView.CaseRow;
import county.assistance.programme.Level;
import county.assistance.programme.Path;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases. */
@Service
public class AidCaseListService {

  private static final Map<String, String> SORTS =
      Map.of("overallDueOn", "c.overall_due_on", "openedOn", "c.opened_on");
  private final AidCaseRepository cases;
  private final AidCaseViews views;
  private final ReliefFindings findings;
  private final AidNotices notices;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;

  AidCaseListService(
      AidCaseRepository cases,
      AidCaseViews views,
      ReliefFindings findings,
      AidNotices notices,
      JdbcClient jdbc,
      Cursors cursors,
      BusinessClock clock) {
    this.cases = cases;
    this.views = views;
    this.findings = findings;
    this.notices = notices;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * What to list.
   *
   * @param toFile only what the township decided and the county has not filed yet
   */
  record Filter(
      @Nullable String area,
      @Nullable State state,
      @Nullable Path path,
      @Nullable Level level,
      @Nullable UUID householdId,
      @Nullable Boolean overdue,
      @Nullable Boolean toFile,
      @Nullable String sort) {

    static Filter in(State state) {
      return new Filter(null, state, null, null, null, null, null, null);
    }

    static Filter toBeFiled() {
      return new Filter(null, null, null, null, null, null, true, null);
    }
  }

  @Transactional(readOnly = true)
  Page<CaseRow> list(Filter filter, Paging paging) {
    var query =
        ListQuery.of(AidCaseViews.COLUMNS, "aid_case c", "c.id")
            .in(filter.area(), "c.area")
            .when("state", name(filter.state()), "c.state = :state")
            .when("path", name(filter.path()), "c.path = :path")
            .when("level", name(filter.level()), "c.level = :level")
            .when("household", filter.householdId(), "c.household_id = :household");
    if (Boolean.TRUE.equals(filter.toFile())) {
      query.where("c.level = 'TOWNSHIP' and c.filed_on is null");
    }
    if (Boolean.TRUE.equals(filter.overdue())) {
      query.when(
          "today",
          clock.today(),
          """
          (c.decided_on is null and c.state <> 'WITHDRAWN' and c.overall_due_on < :today)
            or (c.state not in ('SETTLED', 'NOTIFIED', 'WITHDRAWN') and c.step_due_on < :today)""");
    }
    return query
        .sorted(filter.sort(), "overallDueOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> views.row(row));
  }

  /** The most urgent ones, for to-dos. */
  @Transactional(readOnly = true)
  Page<CaseRow> waiting(Filter filter) {
    return list(filter, new Paging(TodoList.SHOWN, null));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  AidCaseView get(UUID id, CurrentUser user) {
    return views.of(require(id), user);
  }

  /** What the rules say today, of this sum or of what is proposed. */
  @Transactional(readOnly = true)
  List<ReliefFindings.Weighed> preview(
      UUID id, Optional<Money> amount, Optional<List<EarlierGrant>> earlier) {
    var found = require(id);
    var sum = amount.or(() -> Optional.ofNullable(found.proposed()));
    return findings.judge(found, sum, earlier).assessment().findings().stream()
        .map(ReliefFindings.Weighed::of)
        .toList();
  }

  /**
   * @throws Problem 404 while nothing was posted, too
   */
  @Transactional(readOnly = true)
  AidNotices.BoardSheet board(UUID id) {
    return notices.board(id).orElseThrow(Problem::notFound);
  }

  /**
   * @throws Problem 404 while nothing was refused, too
   */
  @Transactional(readOnly = true)
  AidNotices.RefusalSheet refusal(UUID id) {
    return notices.refusal(id).orElseThrow(Problem::notFound);
  }

  /** A case as other features of this service name it. */
  public record CaseRef(
      UUID id,
      String no,
      String stateLabel,
      Optional<String> decided,
      LocalDate openedOn,
      boolean ended) {}

  /** The word for a stored state. */
  public static String stateLabel(String state) {
    return State.valueOf(state).label();
  }

  /** The case of an application, when it lies in the caller's place. */
  @Transactional(readOnly = true)
  public Optional<CaseRef> ofApplication(UUID application) {
    return refs("c.application_id = ?", application).stream().findFirst();
  }

  /** All cases of a household, the newest first. */
  @Transactional(readOnly = true)
  public List<CaseRef> ofHousehold(UUID household) {
    return refs("c.household_id = ?", household);
  }

  private List<CaseRef> refs(String condition, UUID id) {
    return jdbc
        .sql(
            "select "
                + AidCaseViews.COLUMNS
                + " from aid_case c where "
                + condition
                + " order by c.opened_on desc, c.id desc")
        .param(id)
        .query((row, n) -> views.row(row))
        .list()
        .stream()
        .map(
            row ->
                new CaseRef(
                    row.id(),
                    row.no(),
                    row.stateLabel(),
                    row.decided().map(Object::toString),
                    row.openedOn(),
                    State.ENDED.contains(row.state())))
        .toList();
  }

  private AidCase require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
