package county.monitoring.selfreport;

import county.platform.division.Divisions;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households that a self-report may come from, with what speaks for each. */
@Component
class Candidates {

  private static final String FIND =
      """
      select h.id, h.no, h.head_name, h.area, h.persons, string_agg(distinct m.why, '、' order by m.why) as why, min(m.rank) as rank
      from self_report r
      cross join lateral (
        select p.household_id as id, 1 as rank, '证件号码一致' as why from person p where p.id_idx = r.id_idx and p.left_on is null
        union all
        select p.household_id, 2, '电话一致' from person p where p.phone_idx = r.phone_idx and p.left_on is null
        union all
        select o.id, 2, '电话一致' from household o where o.phone_idx = r.phone_idx
        union all
        select p.household_id, 3, '同村同名' from person p where p.name = r.name and p.area = r.area and p.left_on is null
      ) m
      join household h on h.id = m.id
      where r.id = ?
      group by h.id
      order by min(m.rank), h.no limit 20
      """;

  private final JdbcClient jdbc;
  private final Divisions divisions;

  Candidates(JdbcClient jdbc, Divisions divisions) {
    this.jdbc = jdbc;
    this.divisions = divisions;
  }

  /**
   * @param why what agrees with the report
   */
  record Candidate(
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String areaName,
      int persons,
      String why) {}

  /** The best first; in the caller's place only. */
  List<Candidate> of(UUID report) {
    return jdbc.sql(FIND)
        .param(report)
        .query(
            (row, n) ->
                new Candidate(
                    row.getObject("id", UUID.class),
                    row.getString("no"),
                    row.getString("head_name"),
                    row.getString("area"),
                    divisions.place(row.getString("area")),
                    row.getInt("persons"),
                    row.getString("why")))
        .list();
  }
}
