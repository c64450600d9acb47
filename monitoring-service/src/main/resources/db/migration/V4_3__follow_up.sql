-- Follow-up (跟踪监测): visits, visits that a clue asks for, and visits that were not made in time.
CREATE TABLE follow_up_visit (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  visited_on date NOT NULL,
  visitor text NOT NULL,
  visitor_name text NOT NULL,
  unit text NOT NULL,
  situation text COLLATE "C" NOT NULL CHECK (situation IN ('STABLE', 'BETTER', 'WORSE', 'NEW_RISK', 'ABSENT')),
  problems text[] NOT NULL,
  per_capita bigint CHECK (per_capita >= 0),                 -- 近12个月人均纯收入 as the household said, in fen
  measures text,                                             -- what changed about measures
  new_risks text[] NOT NULL,
  note text,
  photo_file uuid REFERENCES file,
  order_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((situation = 'NEW_RISK') = (cardinality(new_risks) > 0))
);
CREATE INDEX follow_up_visit_by_household ON follow_up_visit (household_id, visited_on);
CREATE INDEX follow_up_visit_by_area ON follow_up_visit (area, visited_on);
SELECT scope_by_area('follow_up_visit');
SELECT append_only('follow_up_visit');

-- A clue about a household that is monitored already asks for a visit, not for another recognition.
CREATE TABLE follow_up_order (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  clue_id uuid NOT NULL REFERENCES clue,
  clue_no text NOT NULL,
  note text,
  ordered_on date NOT NULL,
  due_on date NOT NULL,
  visit_id uuid REFERENCES follow_up_visit,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX follow_up_order_open ON follow_up_order (household_id, due_on) WHERE visit_id IS NULL;
CREATE INDEX follow_up_order_by_clue ON follow_up_order (clue_id);
SELECT scope_by_area('follow_up_order');
SELECT keep_history('follow_up_order');

-- Missed dates that were reported; one that is not settled yet is not reported again.
CREATE TABLE follow_up_overdue (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  due_on date NOT NULL,
  told_on date NOT NULL,
  settled_on date,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE UNIQUE INDEX follow_up_overdue_open ON follow_up_overdue (household_id) WHERE settled_on IS NULL;
SELECT scope_by_area('follow_up_overdue');
SELECT keep_history('follow_up_overdue');

-- The clue that became a visit.
ALTER TABLE clue ADD COLUMN follow_up_id uuid REFERENCES follow_up_order;
SELECT keep_history('clue');
