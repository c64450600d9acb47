-- A milestone (节点) of a clause: what a unit has to have reached by when, and how that shows. A milestone with a cycle is one row per
-- period, held together by its series. Source: PLAN_19_1, domain "progress counts only with evidence".
CREATE TABLE milestone (
  id uuid PRIMARY KEY,
  clause_id text COLLATE "C" NOT NULL REFERENCES plan_clause DEFERRABLE,
  unit text COLLATE "C" NOT NULL REFERENCES unit DEFERRABLE,
  area text COLLATE "C" NOT NULL,
  series uuid NOT NULL,
  title text NOT NULL,
  evidence text NOT NULL,
  comparison text COLLATE "C" NOT NULL CHECK (comparison IN ('REACH', 'KEEP')),
  target numeric,
  measure text NOT NULL,
  indicator text COLLATE "C",
  cycle text COLLATE "C" NOT NULL CHECK (cycle IN ('ONCE', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  series_until date,
  report_every text COLLATE "C" NOT NULL CHECK (report_every IN ('NONE', 'MONTHLY', 'QUARTERLY')),
  starts_on date NOT NULL,
  due_on date NOT NULL,
  basis text NOT NULL,
  weight int NOT NULL CHECK (weight BETWEEN 1 AND 10),
  origin text COLLATE "C" NOT NULL CHECK (origin IN ('PLAN', 'COUNTY', 'UNIT')),
  seed text COLLATE "C" UNIQUE,
  state text COLLATE "C" NOT NULL CHECK (state IN ('PROPOSED', 'ACTIVE', 'REPORTED', 'RETURNED', 'ACCEPTED', 'SUSPENDED', 'DROPPED')),
  in_force_from date,
  figure numeric,
  figure_on date,
  entered_by text NOT NULL,
  reported_by text,
  reported_on date,
  accepted_on date,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (due_on >= starts_on),
  CHECK (comparison = 'REACH' OR target IS NOT NULL),
  CHECK ((cycle = 'ONCE') = (series_until IS NULL)),
  CHECK ((state = 'ACCEPTED') = (accepted_on IS NOT NULL)),
  UNIQUE (series, due_on)
);
SELECT scope_by_area('milestone');
SELECT keep_history('milestone');
CREATE INDEX milestone_by_clause ON milestone (clause_id, due_on, id);
CREATE INDEX milestone_by_unit ON milestone (unit, due_on, id);
CREATE INDEX milestone_by_area ON milestone (area, due_on, id);
CREATE INDEX milestone_by_state ON milestone (state, due_on, id);

-- A report of progress (进度报送): the figure a unit typed beside the one the system computed that day.
CREATE TABLE progress_report (
  id uuid PRIMARY KEY,
  milestone_id uuid NOT NULL REFERENCES milestone,
  clause_id text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  figure numeric NOT NULL,
  computed numeric,
  computed_from text,
  gap boolean NOT NULL,
  words text NOT NULL,
  files uuid[] NOT NULL,
  while_red boolean NOT NULL,
  reported_by text NOT NULL,
  reporter_name text NOT NULL,
  reported_on date NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
SELECT scope_by_area('progress_report');
SELECT keep_history('progress_report');
-- At most one a month, unless the light is red.
CREATE UNIQUE INDEX progress_report_once_a_month ON progress_report (milestone_id, month) WHERE NOT while_red;
CREATE INDEX progress_report_by_milestone ON progress_report (milestone_id, reported_on, id);
CREATE INDEX progress_report_by_area ON progress_report (area, reported_on, id);
CREATE INDEX progress_report_by_clause ON progress_report (clause_id, unit, reported_on, id);

-- Every step of milestones and orders with who, when, why, the deadline before and after, and the files shown. Nothing here changes.
CREATE TABLE task_step (
  id uuid PRIMARY KEY,
  subject_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  label text NOT NULL,
  from_state text COLLATE "C",
  to_state text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  unit text COLLATE "C" NOT NULL,
  taken_on date NOT NULL,
  taken_at timestamptz NOT NULL,
  words text,
  due_before date,
  due_after date,
  files uuid[] NOT NULL
);
SELECT scope_by_area('task_step');
SELECT append_only('task_step');
CREATE INDEX task_step_by_subject ON task_step (subject_id, id);
