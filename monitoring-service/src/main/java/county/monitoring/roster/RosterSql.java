package county.monitoring.roster;

/**
 * The statements that merge staged rows into the registry. A column that the file leaves empty
 * keeps what is registered; a cell that says what is known already changes nothing.
 */
final class RosterSql {

  /**
   * Per-capita income of a staged household in fen: as stated, else reckoned when all parts are
   * there.
   */
  private static final String PER_CAPITA =
      "coalesce(s.per_capita, (s.wage + s.business + s.property + s.transfer - coalesce(s.business_cost, 0)) / greatest(1, %s))";

  static final String INSERT_HOUSEHOLDS =
      """
      insert into household (id, no, area, village_group, kind, head_name, persons, phone_cipher, phone_idx, bank, account_cipher, account_idx,
                             category, risks, monitored_since, eliminated_on, per_capita_income, income_period)
      select s.id, s.no, s.area, s.village_group, s.kind, s.head_name, m.persons, s.phone_cipher, s.phone_idx, s.bank, s.account_cipher,
             s.account_idx, s.category, string_to_array(s.risks, ','), s.monitored_since, s.eliminated_on,
             PER_CAPITA, case when PER_CAPITA is not null then :period end
      from roster_household s
      join (select household_id, count(*)::int as persons from roster_person where batch = :batch group by household_id) m on m.household_id = s.id
      where s.batch = :batch and s.fresh
      """
          .replace("PER_CAPITA", PER_CAPITA.formatted("m.persons"));

  static final String INSERT_PERSONS =
      """
      insert into person (id, household_id, area, no, name, relation, sex, birth_date, id_kind, id_cipher, id_idx, phone_cipher, phone_idx,
                          health, labour, education, schooling, medical_insurance, allowance, destitute, more)
      select id, household_id, area, no, name, relation, sex, birth_date, id_kind, id_cipher, id_idx, phone_cipher, phone_idx,
             health, labour, education, schooling, medical_insurance, allowance, destitute, more::jsonb
      from roster_person where batch = :batch and fresh
      """;

  static final String UPDATE_PERSONS =
      """
      update person p set
        no = coalesce(s.no, p.no), name = s.name, relation = s.relation, sex = s.sex, birth_date = coalesce(s.birth_date, p.birth_date),
        phone_cipher = case when s.phone_idx is null or s.phone_idx = p.phone_idx then p.phone_cipher else s.phone_cipher end,
        phone_idx = coalesce(s.phone_idx, p.phone_idx), health = coalesce(s.health, p.health), labour = coalesce(s.labour, p.labour),
        education = coalesce(s.education, p.education), schooling = coalesce(s.schooling, p.schooling),
        medical_insurance = coalesce(s.medical_insurance, p.medical_insurance), allowance = coalesce(s.allowance, p.allowance),
        destitute = coalesce(s.destitute, p.destitute), more = p.more || s.more::jsonb
      from roster_person s
      where s.batch = :batch and not s.fresh and p.id = s.id
        and (p.no, p.name, p.relation, p.sex, p.birth_date, p.phone_idx, p.health, p.labour, p.education, p.schooling, p.medical_insurance,
             p.allowance, p.destitute, p.more)
          is distinct from
            (coalesce(s.no, p.no), s.name, s.relation, s.sex, coalesce(s.birth_date, p.birth_date), coalesce(s.phone_idx, p.phone_idx),
             coalesce(s.health, p.health), coalesce(s.labour, p.labour), coalesce(s.education, p.education),
             coalesce(s.schooling, p.schooling), coalesce(s.medical_insurance, p.medical_insurance), coalesce(s.allowance, p.allowance),
             coalesce(s.destitute, p.destitute), p.more || s.more::jsonb)
      returning p.id
      """;

  /** Before names change: the pieces of the old name go. */
  static final String FORGET_OLD_NAMES =
      """
      delete from person_gram g using roster_person s join person p on p.id = s.id
      where s.batch = :batch and not s.fresh and p.name <> s.name and g.person_id = s.id
      """;

  static final String INSERT_GRAMS =
      """
      insert into person_gram (gram, area, person_id, household_id)
      select gram, s.area, s.id, s.household_id from roster_person s, string_to_table(s.grams, ' ') gram
      where s.batch = :batch and not exists (select from person_gram g where g.person_id = s.id)
      order by gram, s.area, s.id
      """;

  /**
   * After the persons: their number is counted. An older year's income does not replace a newer
   * one.
   */
  static final String UPDATE_HOUSEHOLDS =
      """
      with now as (
        select s.id, s.kind, coalesce(s.head_name, h.head_name) as head_name, m.persons,
               coalesce(s.village_group, h.village_group) as village_group, coalesce(s.phone_idx, h.phone_idx) as phone_idx,
               case when s.phone_idx is null or s.phone_idx = h.phone_idx then h.phone_cipher else s.phone_cipher end as phone_cipher,
               coalesce(s.bank, h.bank) as bank, coalesce(s.account_idx, h.account_idx) as account_idx,
               case when s.account_idx is null or s.account_idx = h.account_idx then h.account_cipher else s.account_cipher end as account_cipher,
               coalesce(s.category, h.category) as category,
               case when s.risks = '' then h.risks else string_to_array(s.risks, ',') end as risks,
               coalesce(s.monitored_since, h.monitored_since) as monitored_since, coalesce(s.eliminated_on, h.eliminated_on) as eliminated_on,
               case when newer then PER_CAPITA else h.per_capita_income end as per_capita_income,
               case when newer then :period else h.income_period end as income_period
        from roster_household s join household h on h.id = s.id
        cross join lateral (select count(*)::int as persons from person p where p.household_id = h.id and p.left_on is null) m
        cross join lateral (
          select PER_CAPITA is not null and coalesce(h.income_period, '') <= :period as newer) n
        where s.batch = :batch and not s.fresh)
      update household h set
        kind = now.kind, head_name = now.head_name, persons = now.persons, village_group = now.village_group, phone_cipher = now.phone_cipher,
        phone_idx = now.phone_idx, bank = now.bank, account_cipher = now.account_cipher, account_idx = now.account_idx,
        category = now.category, risks = now.risks, monitored_since = now.monitored_since, eliminated_on = now.eliminated_on,
        per_capita_income = now.per_capita_income, income_period = now.income_period, version = h.version + 1
      from now
      where h.id = now.id
        and (h.kind, h.head_name, h.persons, h.village_group, h.phone_idx, h.bank, h.account_idx, h.category, h.risks, h.monitored_since,
             h.eliminated_on, h.per_capita_income, h.income_period)
          is distinct from
            (now.kind, now.head_name, now.persons, now.village_group, now.phone_idx, now.bank, now.account_idx, now.category, now.risks,
             now.monitored_since, now.eliminated_on, now.per_capita_income, now.income_period)
      returning h.id
      """
          .replace("PER_CAPITA", PER_CAPITA.formatted("m.persons"));

  static final String INSERT_INCOMES =
      """
      insert into income (id, household_id, area, period, wage, business, property, transfer, business_cost, claims, out_of_pocket, persons,
                          per_capita, agency, batch, source_row, observed)
      select uuidv7(), s.id, s.area, :period, s.wage, s.business, s.property, s.transfer, s.business_cost, s.claims, s.out_of_pocket,
             greatest(1, h.persons), s.per_capita, :agency, :batchNo, s.source_row, :observed
      from roster_household s
      join household h on h.id = s.id
      left join lateral (
        select i.* from income i where i.household_id = s.id and i.period = :period and i.agency = :agency
        order by i.recorded_at desc, i.id desc limit 1) last on true
      where s.batch = :batch
        and num_nonnulls(s.wage, s.business, s.property, s.transfer, s.business_cost, s.claims, s.out_of_pocket, s.per_capita) > 0
        and (last.wage, last.business, last.property, last.transfer, last.business_cost, last.claims, last.out_of_pocket, last.per_capita)
          is distinct from
            (s.wage, s.business, s.property, s.transfer, s.business_cost, s.claims, s.out_of_pocket, s.per_capita)
      returning household_id
      """;

  static final String INSERT_LIVING =
      """
      insert into living_fact (id, household_id, area, name, value, agency, batch, source_row, observed)
      select uuidv7(), s.id, s.area, f.key, f.value, :agency, :batchNo, s.source_row, :observed
      from roster_household s cross join lateral jsonb_each_text(s.living::jsonb) f
      where s.batch = :batch and f.value is distinct from (
        select l.value from living_fact l where l.household_id = s.id and l.name = f.key order by l.recorded_at desc, l.id desc limit 1)
      returning household_id
      """;

  /**
   * Statements about layers of low income that change what is known, with the row they stand in. A
   * person who never had an allowance needs no statement that he has none.
   */
  static final String INSERT_LAYERS =
      """
      with said as (
        select s.household_id, s.id as person_id, s.area, s.source_row, f.name, f.value,
          coalesce((select l.value from layer_fact l where l.person_id = s.id and l.name = f.name order by l.recorded_at desc, l.id desc limit 1),
                   '不享受') as known
        from roster_person s cross join lateral (values ('allowance', s.allowance), ('destitute', s.destitute)) f(name, value)
        where s.batch = :batch and f.value is not null
        union all
        select s.id, null, s.area, s.source_row, 'category', s.category,
          (select l.value from layer_fact l where l.household_id = s.id and l.person_id is null order by l.recorded_at desc, l.id desc limit 1)
        from roster_household s where s.batch = :batch and s.category is not null)
      insert into layer_fact (id, household_id, person_id, area, name, value, agency, batch, source_row, observed)
      select uuidv7(), household_id, person_id, area, name, value, :agency, :batchLabel, source_row, :observed
      from said where value is distinct from known
      """;

  private RosterSql() {}
}
