package county.monitoring.discovery;

/**
 * Where a household may have been left out. Source: SRC_DAYAO_2. Suspicions for a person to look
 * at, no judgements.
 */
enum Omission {
  WARNED(
      "预警没有线索",
      "最近一次评估符合预警条件，但没有在办的线索和个案",
      """
      select s.household_id, (select string_agg(f ->> 'sentence', '；') from jsonb_array_elements(a.record::jsonb -> 'findings') f
        where f ->> 'outcome' = 'MET') || '（' || s.last_confirmed || ' 评估）' as why
      from assessment_state s join assessment a on a.id = s.assessment_id where a.outcome = 'MET'
      """),
  UNSAFE_HOUSE("登记为危房", "户档登记为危房户，但没有在办的线索和个案", living("是否危房户", "是")),
  UNSAFE_WATER("饮水不安全", "户档登记没有解决安全饮用水，但没有在办的线索和个案", living("是否解决安全饮用水", "否")),
  DROPOUT("失学辍学", "户档登记有义务教育阶段失学辍学，但没有在办的线索和个案", living("是否义务教育阶段适龄儿童少年失学辍学", "是")),
  OUTSIDE_HELP(
      "体外循环",
      "已批准临时救助，但线索在前后期限内被排除，或者从没有过线索和个案",
      """
      select g.household_id, string_agg('临时救助 ' || to_char(g.amount / 100.0, 'FM9999999990.00') || ' 元（' || g.decided_on || ' 批准，个案 ' || g.case_no || '）'
        || coalesce('，线索 ' || c.no || ' 已于 ' || c.ended_on || ' 排除：' || c.outcome, '，没有线索'), '；' order by g.decided_on) as why
      from granted_aid g
      left join lateral (select no, ended_on, outcome from clue where household_id = g.household_id and state = 'REFUSED'
        and ended_on between g.decided_on - :days::int and g.decided_on + :days::int order by ended_on desc, id desc limit 1) c on true
      where g.decided_on > :today::date - 366
        and (c.no is not null or not exists (select from clue k where k.household_id = g.household_id))
      group by g.household_id
      """);

  /** Somebody is looking at the household, or it is in. */
  static final String LEFT_OUT =
      """
      not h.monitored and h.lost_on is null
      and not exists (select from clue k where k.household_id = h.id and k.state in ('OPEN', 'ASSIGNED'))
      and not exists (select from recognition r where r.household_id = h.id and r.state not in ('SUPPORTING', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS'))""";

  /** The fact was looked at and found to be no risk, and that still holds. */
  static final String NOT_SILENT =
      "not exists (select from clue k where k.household_id = h.id and k.state = 'REFUSED' and k.suppressed_until >= :today)";

  private final String label;
  private final String note;
  private final String sql;

  Omission(String label, String note, String sql) {
    this.label = label;
    this.note = note;
    this.sql = sql;
  }

  private static String living(String name, String bad) {
    return """
    select l.household_id, l.name || '：' || l.value || '（' || l.agency || '，' || l.observed || '）' as why from (
      select distinct on (household_id) * from living_fact where name = '%s' order by household_id, recorded_at desc, id desc
    ) l where l.value = '%s'"""
        .formatted(name, bad);
  }

  String label() {
    return label;
  }

  String note() {
    return note;
  }

  String sql() {
    return sql;
  }

  /** Refused clues are what this looks for; elsewhere they answer the suspicion for a while. */
  boolean asksForRefused() {
    return this == OUTSIDE_HELP;
  }
}
