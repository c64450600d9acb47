-- Who is responsible (牵头、责任单位) for a task or, where that differs, for one clause, from when to when. A clause with units of its
-- own has only these; the others follow their task. A change replaces the whole set from a day on. Source: PLAN_19_5.
CREATE TABLE assignment (
  id uuid PRIMARY KEY,
  scope text COLLATE "C" NOT NULL,
  task_no int NOT NULL REFERENCES plan_task DEFERRABLE,
  clause_id text REFERENCES plan_clause DEFERRABLE,
  unit text COLLATE "C" NOT NULL REFERENCES unit DEFERRABLE,
  duty text COLLATE "C" NOT NULL CHECK (duty IN ('LEAD', 'RESPONSIBLE')),
  person text,
  leader text,
  valid_from date NOT NULL,
  valid_to date,
  reason text NOT NULL,
  document text NOT NULL,
  changed_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (scope = coalesce(clause_id, 'T' || task_no)),
  CHECK (valid_to >= valid_from),
  CHECK (leader IS NULL OR duty = 'LEAD'),
  CONSTRAINT one_duty_at_a_time EXCLUDE USING gist (scope WITH =, unit WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
  CONSTRAINT one_lead_at_a_time EXCLUDE USING gist (scope WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (duty = 'LEAD')
);
SELECT unscoped('assignment', 'who is responsible for the county plan is public inside the suite');
SELECT keep_history('assignment');
CREATE INDEX assignment_by_unit ON assignment (unit);

-- The units responsible for each clause on a day: collective names spelt out, merged units replaced by whoever took over.
CREATE FUNCTION responsible_on(day date)
RETURNS TABLE (clause_id text, task_no int, unit text, duty text, person text, leader text, own boolean) LANGUAGE sql STABLE AS $$
  WITH valid AS (
    SELECT * FROM assignment a WHERE a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to >= $1)),
  chosen AS (
    SELECT c.id AS clause_id, c.task_no, v.* FROM plan_clause c
    JOIN LATERAL (
      SELECT v.unit, v.duty, v.person, v.leader, v.clause_id IS NOT NULL AS own FROM valid v
      WHERE v.scope = c.id
         OR v.scope = 'T' || c.task_no AND NOT EXISTS (SELECT FROM valid o WHERE o.scope = c.id)) v ON true)
  SELECT DISTINCT ON (h.clause_id, acting.code)
    h.clause_id, h.task_no, acting.code, h.duty, h.person, h.leader, h.own
  FROM chosen h
  LEFT JOIN unit_member m ON m.collective = h.unit
  CROSS JOIN LATERAL (SELECT unit_acting(coalesce(m.code, h.unit), $1) AS code) acting
  ORDER BY h.clause_id, acting.code, h.duty, (m.code IS NULL) DESC
$$;
