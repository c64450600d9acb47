-- The light of everything that has one: a unit's part of a clause (PAIR), a clause, a task, a unit, the county. Derived from milestones,
-- reports, orders and indicators; kept so that it can be read, compared and dated. Holds no personal data.
CREATE TABLE light_now (
  subject text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('PAIR', 'CLAUSE', 'TASK', 'UNIT', 'COUNTY')),
  task_no int,
  clause_id text COLLATE "C",
  unit text COLLATE "C",
  light text COLLATE "C" NOT NULL,
  computed text COLLATE "C" NOT NULL,
  sentence text NOT NULL,
  findings jsonb NOT NULL,
  counts jsonb NOT NULL,
  hash text NOT NULL,
  since date NOT NULL,
  confirmed_on date NOT NULL,
  CHECK (light IN ('RED', 'YELLOW', 'UNKNOWN', 'GREEN', 'BLUE', 'GREY')),
  CHECK (computed IN ('RED', 'YELLOW', 'UNKNOWN', 'GREEN', 'BLUE', 'GREY'))
);
SELECT unscoped('light_now', 'the progress of the county plan is public inside the suite');
CREATE INDEX light_now_by_clause ON light_now (clause_id, kind);
CREATE INDEX light_now_by_unit ON light_now (unit, kind);
CREATE INDEX light_now_by_task ON light_now (task_no, kind);

-- Changes of lights: facts with a date. The record is the canonical form of the whole assessment, from which the light can be derived again;
-- its digest stands beside it.
CREATE TABLE light_change (
  id uuid PRIMARY KEY,
  subject text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  task_no int,
  clause_id text COLLATE "C",
  unit text COLLATE "C",
  from_light text COLLATE "C",
  to_light text COLLATE "C" NOT NULL,
  changed_on date NOT NULL,
  changed_at timestamptz NOT NULL,
  sentence text NOT NULL,
  findings jsonb NOT NULL,
  counts jsonb NOT NULL,
  record text NOT NULL,
  hash text NOT NULL
);
SELECT unscoped('light_change', 'the progress of the county plan is public inside the suite');
SELECT append_only('light_change');
CREATE INDEX light_change_by_subject ON light_change (subject, changed_on, id);
CREATE INDEX light_change_by_day ON light_change (kind, changed_on, id);

-- A light set by hand with a reason, shown beside the computed one until its last day.
CREATE TABLE light_override (
  id uuid PRIMARY KEY,
  clause_id text COLLATE "C" NOT NULL REFERENCES plan_clause DEFERRABLE,
  unit text COLLATE "C" NOT NULL REFERENCES unit DEFERRABLE,
  light text COLLATE "C" NOT NULL CHECK (light IN ('RED', 'YELLOW', 'GREEN', 'GREY')),
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  reason text NOT NULL,
  document text NOT NULL,
  set_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT one_override_at_a_time EXCLUDE USING gist (clause_id WITH =, unit WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
SELECT unscoped('light_override', 'the progress of the county plan is public inside the suite');
SELECT keep_history('light_override');

-- Clauses whose lights have to be computed anew. Rows are only added and taken away whole, so that no change is missed.
CREATE TABLE light_waiting (
  id uuid PRIMARY KEY,
  clause_id text COLLATE "C" NOT NULL
);
SELECT unscoped('light_waiting', 'work waiting for the job that computes lights');
