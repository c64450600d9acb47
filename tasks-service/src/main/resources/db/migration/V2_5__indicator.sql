-- Facts that monitoring's events told, enough to count them and to open the rows of a count: no more of a person than the name of the head.
CREATE TABLE known_household (
  id uuid PRIMARY KEY,
  no text NOT NULL,
  area text COLLATE "C" NOT NULL,
  head_name text NOT NULL,
  epoch int NOT NULL,
  sequence bigint NOT NULL
);
SELECT scope_by_area('known_household');
CREATE INDEX known_household_by_area ON known_household (area, id);

CREATE TABLE recognised_case (
  id uuid PRIMARY KEY,
  no text NOT NULL,
  household_id uuid NOT NULL,
  household_no text NOT NULL,
  head_name text NOT NULL,
  area text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  recognised_on date NOT NULL
);
SELECT scope_by_area('recognised_case');
CREATE INDEX recognised_case_by_area ON recognised_case (area, id);
CREATE INDEX recognised_case_by_household ON recognised_case (household_id);

-- What was overdue: told_on when it was reported, settled_on when it was done. Either may be heard of first.
CREATE TABLE overdue_case (
  id uuid PRIMARY KEY,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('CLUE_OVERDUE', 'SUPPORT_PLAN_OVERDUE')),
  subject_id uuid NOT NULL,
  due_on date NOT NULL,
  subject_no text,
  household_id uuid NOT NULL,
  household_no text,
  head_name text,
  area text COLLATE "C" NOT NULL,
  told_on date,
  settled_on date,
  UNIQUE (kind, subject_id, due_on),
  CHECK (told_on IS NOT NULL OR settled_on IS NOT NULL)
);
SELECT scope_by_area('overdue_case');
CREATE INDEX overdue_case_by_area ON overdue_case (area, id);
CREATE INDEX overdue_case_by_household ON overdue_case (household_id);

-- A value of an indicator: per place and unit, as of a day. Of two told for the same day the later one counts. A day's value that is
-- replaced stays in history.
CREATE TABLE indicator_value (
  id uuid PRIMARY KEY,
  indicator text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  numerator numeric NOT NULL,
  denominator numeric,
  source text NOT NULL,
  epoch int NOT NULL,
  sequence bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (indicator, area, unit, as_of)
);
SELECT scope_by_area('indicator_value');
SELECT keep_history('indicator_value');
