-- Aid that assistance granted to registered households, once for each case, and what of it was paid. A payment may be told before its grant.
CREATE TABLE granted_aid (
  case_id uuid PRIMARY KEY,
  case_no text NOT NULL,
  household_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  programme text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  decided_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX granted_aid_by_household ON granted_aid (household_id);
SELECT scope_by_area('granted_aid');
SELECT append_only('granted_aid');

CREATE TABLE aid_payment (
  disbursement_id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  case_no text NOT NULL,
  household_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  amount bigint NOT NULL CHECK (amount > 0),
  paid_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX aid_payment_by_household ON aid_payment (household_id);
CREATE INDEX aid_payment_by_case ON aid_payment (case_id);
SELECT scope_by_area('aid_payment');
SELECT append_only('aid_payment');

-- A grant for a household under support is a measure of its plan, behind those that people wrote.
ALTER TABLE support_measure ADD COLUMN aid_case uuid REFERENCES granted_aid;
CREATE UNIQUE INDEX support_measure_by_aid ON support_measure (aid_case) WHERE aid_case IS NOT NULL;

-- Everything that happened to a household, in one shape. kind says whose part it is; code is that part's own word and becomes a title there.
CREATE VIEW household_timeline WITH (security_invoker = true) AS
SELECT i.id, i.household_id, i.area, i.observed AS day, NULL::timestamptz AS time, 'INCOME' AS kind, i.period AS code, NULL::text AS no,
  '人均 ' || (i.per_capita / 100.0)::numeric(16, 2) || ' 元' AS note, NULL::text AS actor, NULL::text AS unit,
  i.agency || ' ' || i.batch || ' 第 ' || i.source_row || ' 行' AS source, NULL::uuid AS ref, false AS late
FROM income i
UNION ALL
SELECT (array_agg(f.id ORDER BY f.id))[1], f.household_id, f.area, f.observed, NULL, 'LIVING', NULL, NULL,
  string_agg(f.name || '：' || f.value, '；' ORDER BY f.name), NULL, NULL, f.agency || ' ' || f.batch || ' 第 ' || f.source_row || ' 行', NULL, false
FROM living_fact f GROUP BY f.household_id, f.area, f.agency, f.batch, f.source_row, f.observed
UNION ALL
SELECT md5('medical/' || f.batch_seq || '/' || f.sheet_row)::uuid, p.household_id, p.area, f.settled, NULL, 'MEDICAL', f.visit::text, NULL,
  p.name || ' 合规自付 ' || (f.out_of_pocket / 100.0)::numeric(16, 2) || ' 元', NULL, NULL, r.label || ' 第 ' || f.sheet_row || ' 行', NULL, false
FROM person p JOIN medical_standing f ON f.person_id = p.id JOIN feed_report r ON r.batch_seq = f.batch_seq
UNION ALL
SELECT md5('enrolment/' || f.batch_seq || '/' || f.sheet_row)::uuid, p.household_id, p.area, f.since, NULL, 'ENROLMENT', f.state::text, NULL,
  p.name || ' ' || f.school || ' ' || f.grade, NULL, NULL, r.label || ' 第 ' || f.sheet_row || ' 行', NULL, false
FROM person p JOIN enrolment_standing f ON f.person_id = p.id JOIN feed_report r ON r.batch_seq = f.batch_seq
UNION ALL
SELECT md5('house/' || f.batch_seq || '/' || f.sheet_row)::uuid, p.household_id, p.area, f.graded, NULL, 'HOUSE', f.grade::text, NULL,
  p.name || CASE WHEN f.only_home THEN ' 唯一住房' ELSE '' END || ' ' || f.appraiser, NULL, NULL, r.label || ' 第 ' || f.sheet_row || ' 行', NULL, false
FROM person p JOIN house_standing f ON f.person_id = p.id JOIN feed_report r ON r.batch_seq = f.batch_seq
UNION ALL
SELECT w.id, c.household_id, w.area, w.warned_on, w.warned_at, 'WARNING', w.effect || '/' || c.kind, c.no, w.sentence, NULL, NULL, w.source, c.id, false
FROM clue c JOIN clue_warning w ON w.clue_id = c.id
UNION ALL
SELECT c.id, c.household_id, c.area, c.raised_on, NULL, 'CLUE', c.kind, c.no, c.sentence, NULL, NULL, c.source, c.id, false
FROM clue c WHERE NOT EXISTS (SELECT FROM clue_warning w WHERE w.clue_id = c.id AND w.effect = 'RAISED')
UNION ALL
SELECT s.id, c.household_id, s.area, s.on_day, s.at, 'CLUE_STEP', s.action, c.no, s.reason, NULL, s.unit, NULL, c.id, s.on_day > s.due_on
FROM clue c JOIN clue_step s ON s.clue_id = c.id
UNION ALL
SELECT s.id, r.household_id, s.area, (s.taken_at AT TIME ZONE 'Asia/Shanghai')::date, s.taken_at, 'RECOGNITION', s.action, r.no, s.reason, s.actor_name,
  s.unit, NULL, r.id, s.late
FROM recognition r JOIN recognition_step s ON s.recognition_id = r.id
UNION ALL
SELECT s.id, e.household_id, s.area, (s.taken_at AT TIME ZONE 'Asia/Shanghai')::date, s.taken_at, 'ELIMINATION', s.action, e.no, s.reason, s.actor_name,
  s.unit, NULL, e.id, s.late
FROM elimination e JOIN elimination_step s ON s.elimination_id = e.id
UNION ALL
SELECT p.id, p.household_id, p.area, (p.made_at AT TIME ZONE 'Asia/Shanghai')::date, p.made_at, 'PLAN', 'MADE', p.recognition_no, NULL, NULL, p.made_by_unit,
  NULL, p.id, (p.made_at AT TIME ZONE 'Asia/Shanghai')::date > p.due_on
FROM support_plan p WHERE p.made_at IS NOT NULL
UNION ALL
SELECT md5('measure/' || m.plan_id || '/' || m.position)::uuid, p.household_id, m.area, m.starts_on, NULL, 'MEASURE', m.kind, p.recognition_no,
  concat_ws('，', m.description, (m.amount / 100.0)::numeric(16, 2) || ' 元', '至 ' || m.ends_on), NULL, m.unit, NULL, p.id, false
FROM support_plan p JOIN support_measure m ON m.plan_id = p.id WHERE m.aid_case IS NULL
UNION ALL
SELECT g.case_id, g.household_id, g.area, g.decided_on, NULL, 'AID', CASE WHEN m.plan_id IS NULL THEN 'OUTSIDE' ELSE 'IN_PLAN' END, g.case_no,
  (g.amount / 100.0)::numeric(16, 2) || ' 元', NULL, NULL, NULL, g.case_id, false
FROM granted_aid g LEFT JOIN support_measure m ON m.aid_case = g.case_id
UNION ALL
SELECT a.disbursement_id, a.household_id, a.area, a.paid_on, NULL, 'AID_PAYMENT', 'PAID', a.case_no,
  (a.amount / 100.0)::numeric(16, 2) || ' 元', NULL, NULL, NULL, a.case_id, false
FROM aid_payment a
UNION ALL
SELECT v.id, v.household_id, v.area, v.visited_on, NULL, 'VISIT', v.situation, NULL,
  concat_ws('，', v.note, v.measures), v.visitor_name, v.unit, NULL, NULL, false
FROM follow_up_visit v
UNION ALL
SELECT o.id, o.household_id, o.area, o.ordered_on, NULL, 'VISIT_ORDER', 'ORDERED', o.clue_no, o.note, NULL, NULL, NULL, o.clue_id, false
FROM follow_up_order o
UNION ALL
SELECT c.id, c.household_id, c.area, c.proposed_on, NULL, 'CHANGE', c.kind || '/PROPOSED', NULL, c.reason, c.proposed_name, c.proposed_unit, NULL, c.id, false
FROM register_change c
UNION ALL
SELECT md5('decided/' || c.id)::uuid, c.household_id, c.area, c.decided_on, NULL, 'CHANGE', c.kind || '/' || c.state, NULL, c.opinion, c.decided_name, NULL,
  NULL, c.id, false
FROM register_change c WHERE c.decided_on IS NOT NULL
UNION ALL
SELECT n.id, n.household_id, n.area, n.valid_from, NULL, 'SAFETY_NET', 'MARKED', NULL, n.reason, n.entered_name, NULL, NULL, NULL, false
FROM safety_net n
UNION ALL
SELECT md5('lifted/' || n.id)::uuid, n.household_id, n.area, n.valid_to, NULL, 'SAFETY_NET', 'LIFTED', NULL, n.lifted_reason, NULL, NULL, NULL, NULL, false
FROM safety_net n WHERE n.valid_to IS NOT NULL;
