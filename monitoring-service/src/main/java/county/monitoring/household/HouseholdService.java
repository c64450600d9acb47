package county.monitoring.household;

import county.monitoring.risk.HouseholdKind;
import county.platform.division.Divisions;
import county.platform.identity.Sex;
import county.platform.policy.FactValue;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the registry, masked: the list and the page of one household. */
@Service
public class HouseholdService {

  private static final String HEAD = "select h.* from household h where h.id = :household";

  private static final String MEMBERS =
      """
      select id, name, relation, sex, birth_date, id_cipher, phone_idx, health, labour, education, schooling, medical_insurance,
             allowance, destitute, left_on, left_reason
      from person where household_id = :household order by (left_on is not null), (relation = '户主') desc, birth_date, id
      """;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final HouseholdFacts facts;
  private final SealedFields sealed;
  private final List<HouseholdChapter> chapters;

  HouseholdService(
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock,
      HouseholdFacts facts,
      SealedFields sealed,
      List<HouseholdChapter> chapters) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
    this.facts = facts;
    this.sealed = sealed;
    this.chapters = chapters;
  }

  @Transactional(readOnly = true)
  Page<HouseholdRow> list(HouseholdFilter filter, Paging paging) {
    return filter
        .query(HouseholdRow.COLUMNS)
        .page(jdbc, cursors, paging, (row, n) -> HouseholdRow.of(row, divisions));
  }

  /**
   * @throws Problem 404 when there is none in the reader's scope
   */
  @Transactional(readOnly = true)
  HouseholdPage page(UUID id) {
    return jdbc.sql(HEAD)
        .param("household", id)
        .query((row, n) -> page(row, id))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private HouseholdPage page(ResultSet row, UUID id) throws SQLException {
    var area = row.getString("area");
    var living = facts.living(id);
    return new HouseholdPage(
        id,
        row.getString("no"),
        area,
        divisions.place(area),
        HouseholdKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("category")),
        List.of((String[]) row.getArray("risks").getArray()),
        Optional.ofNullable(row.getObject("monitored_since", LocalDate.class)),
        Optional.ofNullable(row.getObject("eliminated_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
        Optional.ofNullable(row.getString("lost_reason")),
        Optional.ofNullable(row.getString("address")),
        sealed.maskedPhone(row, "household", id),
        members(id),
        facts.incomes(id),
        HouseholdFacts.known(living),
        allFacts(id, living),
        chapters.stream().flatMap(chapter -> chapter.findings(id).stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.clues(id).stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.recognitions(id).stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.eliminations(id).stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.visits(id).stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.changes(id).stream()).toList(),
        row.getInt("version"));
  }

  private List<FactValue> allFacts(UUID id, List<FactValue> living) {
    var all = new ArrayList<>(living);
    chapters.forEach(chapter -> all.addAll(chapter.facts(id)));
    all.sort(Comparator.comparing(FactValue::recorded).reversed());
    return List.copyOf(all);
  }

  private List<HouseholdPage.Member> members(UUID household) {
    return jdbc.sql(MEMBERS).param("household", household).query((row, n) -> member(row)).list();
  }

  private HouseholdPage.Member member(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var birth = Optional.ofNullable(row.getObject("birth_date", LocalDate.class));
    return new HouseholdPage.Member(
        id,
        row.getString("name"),
        row.getString("relation"),
        Sex.valueOf(row.getString("sex")),
        birth,
        birth.map(date -> Period.between(date, clock.today()).getYears()),
        sealed.addressOfIdNumber(row, id),
        row.getBytes("phone_idx") != null,
        Optional.ofNullable(row.getString("health")),
        Optional.ofNullable(row.getString("labour")),
        Optional.ofNullable(row.getString("education")),
        Optional.ofNullable(row.getString("schooling")),
        Optional.ofNullable(row.getString("medical_insurance")),
        Optional.ofNullable(row.getString("allowance")),
        Optional.ofNullable(row.getString("destitute")),
        Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
        Optional.ofNullable(row.getString("left_reason")));
  }
}
