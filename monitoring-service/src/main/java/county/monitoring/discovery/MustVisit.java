package county.monitoring.discovery;

/**
 * The eight kinds of households that cadres must visit (八必访), as far as the registry knows them.
 * Source: SRC_BBF_1. What the registry does not say stands in the note: nothing is guessed.
 */
enum MustVisit {
  LOW_INCOME(
      "收入低或下降",
      "人均纯收入比上一年度下降，或在监测范围以内；监测范围未录入时只列下降的",
      """
      select t.household_id, t.period || '年人均纯收入 ' || to_char(t.per_capita / 100.0, 'FM9999999990.00') || ' 元'
        || case when t.per_capita < t.before then '，比上一次 ' || to_char(t.before / 100.0, 'FM9999999990.00') || ' 元减少' else '' end
        || case when t.per_capita <= :line then '，在监测范围以内' else '' end as why
      from (
        select s.*, lag(s.per_capita) over (partition by s.household_id order by s.period) as before,
          row_number() over (partition by s.household_id order by s.period desc) as n
        from (
          select distinct on (household_id, period) household_id, period,
            coalesce((wage + business + property + transfer - business_cost) / persons, per_capita) as per_capita
          from income order by household_id, period, recorded_at desc, id desc
        ) s where s.per_capita is not null
      ) t where t.n = 1 and (t.per_capita < t.before or t.per_capita <= :line)
      """),
  SERIOUS_ILLNESS("患大病", "花名册健康状况登记为患有大病的成员", members("p.health ~ '大病'", "p.health")),
  DESTITUTE(
      "分散供养特困",
      "花名册登记为特困的成员，一人户另行注明；花名册没有供养方式，集中供养的也列出",
      members(
          "p.destitute ~ '特困'",
          "p.destitute || case when (select count(*) from person o where o.household_id = p.household_id and o.left_on is null) = 1 then '（一人户）' else '' end")),
  SUBSISTENCE_ALLOWANCE(
      "低保", "花名册登记为低保的成员；新申请低保的由民政局掌握，花名册没有", members("p.allowance ~ '低保'", "p.allowance")),
  DISABLED(
      "残疾",
      "花名册登记为残疾或持残疾人证的成员；新发证的由残联掌握，花名册更新后列出",
      members(
          "(p.health ~ '残疾' or p.id_kind = 'DISABILITY')",
          "coalesce(nullif(p.health, '健康'), '持残疾人证')")),
  SEVERAL_STUDENTS(
      "多子女非义务教育就学",
      "两名以上成员在学前或高中以上阶段就读",
      members("p.schooling ~ '学前教育|高中|中职|高职|技师|本科|硕士'", "p.schooling") + " having count(*) >= 2"),
  UNSTABLE_WORK(
      "务工不稳",
      "登记的风险含因务工就业不稳，一年内走访记有就业困难，或有产业和就业线索未办结；花名册没有务工起止时间",
      """
      select w.household_id, string_agg(distinct w.why, '、' order by w.why) as why from (
        select id as household_id, '登记的风险：因务工就业不稳' as why from household where monitored and '07' = any(risks)
        union all
        select household_id, visited_on || ' 走访：就业有困难' from follow_up_visit
        where 'WORK' = any(problems) and visited_on > :today::date - 366
        union all
        select household_id, '线索 ' || no || '：' || sentence from clue where kind = 'LIVELIHOOD' and state in ('OPEN', 'ASSIGNED')
      ) w group by w.household_id
      """),
  GREAT_CHANGE(
      "重大变故或灾害",
      "一年内有灾害、意外线索或报告，成员一年内自然减少，或登记的风险含自然灾害、意外事故",
      """
      select w.household_id, string_agg(distinct w.why, '、' order by w.why) as why from (
        select id as household_id, '登记的风险：因灾或意外事故' as why from household where monitored and risks && array['04', '05']
        union all
        select household_id, '线索 ' || no || '：' || sentence from clue where kind = 'EVENT' and raised_on > :today::date - 366
        union all
        select household_id, name || ' 于 ' || left_on || ' ' || coalesce(left_reason, '自然减少') from person
        where left_on > :today::date - 366
      ) w group by w.household_id
      """);

  private final String label;
  private final String note;
  private final String sql;

  MustVisit(String label, String note, String sql) {
    this.label = label;
    this.note = note;
    this.sql = sql;
  }

  private static String members(String condition, String what) {
    return """
    select p.household_id, string_agg(p.name || '：' || %s, '、' order by p.name) as why
    from person p where p.left_on is null and %s group by p.household_id"""
        .formatted(what, condition);
  }

  String label() {
    return label;
  }

  /** By what it is found, and what the registry does not know. */
  String note() {
    return note;
  }

  /** {@code household_id, why}; may use {@code :today} and {@code :line}. */
  String sql() {
    return sql;
  }
}
