package county.monitoring.report;

import county.monitoring.clue.Channel;
import county.monitoring.procedure.EvidenceFiles;
import county.monitoring.procedure.Household;
import county.monitoring.procedure.Households;
import county.monitoring.risk.ReportedRisk;
import county.platform.crypto.Sm3;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what cadres saw; each report is the explanation of a clue. */
@Service
public class ReportService {

  private final Households households;
  private final EvidenceFiles files;
  private final ReportedClues clues;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  ReportService(
      Households households,
      EvidenceFiles files,
      ReportedClues clues,
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock) {
    this.households = households;
    this.files = files;
    this.clues = clues;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * Keeps a report and opens its clue, or joins the open one of the main risk's kind. The same
   * report of the same person a second time is the first one.
   *
   * @throws county.platform.web.Problem 400 with what is wrong on the form, 404 outside the
   *     caller's place
   */
  @Transactional
  ReportView report(UUID household, ReportForm form, CurrentUser user) {
    form.check(clock.today());
    var registered = households.read(household);
    form.evidence().forEach(file -> files.require("files", file));
    var digest = digest(form, user);
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:household))")
        .param("household", household.toString())
        .query((row, n) -> true)
        .single();
    var earlier = idOf(household, digest);
    return find(earlier.orElseGet(() -> open(registered, form, digest, user))).orElseThrow();
  }

  @Transactional(readOnly = true)
  Page<ReportView> list(
      @Nullable String area, @Nullable UUID clue, @Nullable String reporter, Paging paging) {
    return ListQuery.of(ReportView.COLUMNS, ReportView.FROM, "r.id")
        .in(area, "r.area")
        .when("clue", clue, "r.clue_id = :clue")
        .when("reporter", reporter, "r.reporter = :reporter")
        .sorted(null, "-reportedOn", Map.of("reportedOn", "r.reported_on"))
        .page(jdbc, cursors, paging, (row, n) -> ReportView.of(row, divisions));
  }

  private UUID open(Household household, ReportForm form, String digest, CurrentUser user) {
    var id = Ids.next();
    var reported =
        new ReportedClues.Reported(
            ReportedRisk.CADRE,
            Channel.CADRE,
            id,
            form.named(),
            user.name() + "（" + divisions.place(user.appointment().area()) + "）",
            form.happenedOn(),
            form.seen().strip(),
            user.id());
    write(id, household, form, digest, user, clues.open(reported, household));
    return id;
  }

  private void write(
      UUID id,
      Household household,
      ReportForm form,
      String digest,
      CurrentUser user,
      ReportedClues.Opened opened) {
    jdbc.sql(
            """
            insert into cadre_report (id, household_id, area, reporter, reporter_name, unit, happened_on, risks, seen, files, reported_on, clue_id, effect, digest)
            values (:id, :household, :area, :reporter, :name, :unit, :on, :risks, :seen, :files, :today, :clue, :effect, :digest)
            """)
        .param("id", id)
        .param("household", household.id())
        .param("area", household.area())
        .param("reporter", user.id())
        .param("name", user.name())
        .param("unit", user.appointment().unit())
        .param("on", form.happenedOn())
        .param("risks", form.risks().stream().distinct().toArray(String[]::new))
        .param("seen", form.seen().strip())
        .param("files", form.evidence().toArray(UUID[]::new))
        .param("today", clock.today())
        .param("clue", opened.clue())
        .param("effect", opened.effect().name())
        .param("digest", digest)
        .update();
  }

  private Optional<UUID> idOf(UUID household, String digest) {
    return jdbc.sql("select id from cadre_report where household_id = ? and digest = ?")
        .params(household, digest)
        .query(UUID.class)
        .optional();
  }

  private Optional<ReportView> find(UUID id) {
    return jdbc.sql("select " + ReportView.COLUMNS + " from " + ReportView.FROM + " where r.id = ?")
        .param(id)
        .query((row, n) -> ReportView.of(row, divisions))
        .optional();
  }

  private static String digest(ReportForm form, CurrentUser user) {
    return Sm3.hex(
        String.join(
            "\n",
            user.id(),
            form.happenedOn().toString(),
            form.risks().stream().distinct().sorted().toList().toString(),
            form.seen().strip()));
  }
}
