-- Recognition (识别认定): one row for each case, its steps, and what was put on the notice board.
CREATE SEQUENCE recognition_no;

CREATE TABLE recognition (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,
  household_id uuid NOT NULL,
  household_no text NOT NULL,
  head_name text NOT NULL,
  persons integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('OUT_OF_POVERTY', 'ORDINARY')),
  village_group text,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  clue_id uuid NOT NULL,
  state text COLLATE "C" NOT NULL,
  category text COLLATE "C" CHECK (category IN ('01', '02', '03')),
  risks text[] NOT NULL DEFAULT '{}',
  urgent boolean NOT NULL DEFAULT false,                     -- 绿色通道
  opened_on date NOT NULL,
  overall_due_on date NOT NULL,
  state_since date NOT NULL,
  step_due_on date,
  decided_on date,
  statements jsonb NOT NULL,                                 -- what was stated and still holds; everything ever stated is in the steps
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (state IN ('ASSIGNED', 'VERIFYING', 'COMPARING', 'APPRAISAL', 'PUBLICITY', 'OBJECTION', 'TOWN_REVIEW', 'COUNTY_PREPARATION',
    'COUNTY_DECISION', 'DECIDED', 'ANNOUNCED', 'ENTERED', 'SUPPORTING', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS')),
  CHECK ((decided_on IS NOT NULL) = (state IN ('DECIDED', 'ANNOUNCED', 'ENTERED', 'SUPPORTING')))
);
CREATE INDEX recognition_by_area ON recognition (area, overall_due_on, id);
CREATE INDEX recognition_by_state ON recognition (state, overall_due_on, id);
CREATE INDEX recognition_by_household ON recognition (household_id);
-- One open case for each household at a time.
CREATE UNIQUE INDEX recognition_open ON recognition (household_id) WHERE state NOT IN ('SUPPORTING', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS');
SELECT scope_by_area('recognition');
SELECT keep_history('recognition');

-- Every transition with actor, unit, time, reason, evidence and the deadline it had. Nothing here changes.
CREATE TABLE recognition_step (
  id uuid PRIMARY KEY,
  recognition_id uuid NOT NULL REFERENCES recognition,
  area text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  from_state text COLLATE "C",
  to_state text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  unit text NOT NULL,
  taken_at timestamptz NOT NULL,
  reason text,
  evidence jsonb NOT NULL DEFAULT '[]',
  statement jsonb NOT NULL,
  due_on date,
  late boolean NOT NULL
);
CREATE INDEX recognition_step_by_case ON recognition_step (recognition_id, id);
SELECT scope_by_area('recognition_step');
SELECT append_only('recognition_step');

-- What hung on the notice board: only what may be published (no identity number, phone, account or state of health). A restart is a new row.
CREATE TABLE publicity_notice (
  id uuid PRIMARY KEY,
  recognition_id uuid NOT NULL REFERENCES recognition,
  area text COLLATE "C" NOT NULL,
  village text NOT NULL,
  village_group text,
  head_name text NOT NULL,
  persons integer NOT NULL,
  category text NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  place text NOT NULL,
  hotline text NOT NULL,
  CHECK (until_on > from_on)
);
CREATE INDEX publicity_notice_by_case ON publicity_notice (recognition_id, id);
SELECT scope_by_area('publicity_notice');
SELECT append_only('publicity_notice');
