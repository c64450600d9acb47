-- Clues (线索): a warning opens one or joins the open one; each ends assigned and closed, or refused with a reason.

CREATE SEQUENCE clue_number;

CREATE TABLE clue (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,
  household_id uuid NOT NULL REFERENCES household,
  person_id uuid REFERENCES person,
  subject uuid NOT NULL,                                   -- the person, or the household where no person is meant
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  kind text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL CHECK (channel IN ('DEPARTMENT', 'SELF_REPORT', 'CADRE')),
  source text NOT NULL,                                    -- the feed or the way it came
  sentence text NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'ASSIGNED', 'CLOSED', 'REFUSED')),
  entered_by text NOT NULL,
  raised_on date NOT NULL,
  due_on date NOT NULL,                                    -- of the step it stands at
  overdue_due_on date,                                     -- the missed date that was reported and is not settled
  recognition_id uuid,
  ended_on date,
  outcome text,
  suppressed_until date,                                   -- refused: the same feed raises nothing up to this day
  version integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL,
  CHECK ((state IN ('CLOSED', 'REFUSED')) = (ended_on IS NOT NULL)),
  CHECK (subject = coalesce(person_id, household_id))
);
CREATE INDEX clue_by_due ON clue (area, due_on) WHERE state IN ('OPEN', 'ASSIGNED');
CREATE INDEX clue_by_subject ON clue (subject, kind, raised_on);
CREATE INDEX clue_by_household ON clue (household_id);
CREATE INDEX clue_in_order ON clue (raised_on, id);
SELECT scope_by_area('clue');
SELECT keep_history('clue');

-- What agencies reported, one row a batch, subject and kind: behind which clue it stands.
CREATE TABLE clue_warning (
  id uuid PRIMARY KEY,
  clue_id uuid NOT NULL REFERENCES clue,
  area text COLLATE "C" NOT NULL,
  subject uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  source text NOT NULL,
  batch_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  sentence text NOT NULL,
  effect text COLLATE "C" NOT NULL CHECK (effect IN ('RAISED', 'JOINED', 'SUPPRESSED')),
  warned_on date NOT NULL,
  warned_at timestamptz NOT NULL,
  UNIQUE (batch_id, subject, kind)
);
CREATE INDEX clue_warning_by_clue ON clue_warning (clue_id, warned_at);
SELECT scope_by_area('clue_warning');
SELECT append_only('clue_warning');

-- Every step somebody took, with the deadline it had.
CREATE TABLE clue_step (
  id uuid PRIMARY KEY,
  clue_id uuid NOT NULL REFERENCES clue,
  area text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  from_state text COLLATE "C" NOT NULL,
  to_state text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  unit text NOT NULL,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  due_on date NOT NULL,
  reason text
);
CREATE INDEX clue_step_by_clue ON clue_step (clue_id, at);
SELECT scope_by_area('clue_step');
SELECT append_only('clue_step');
