-- Why a warning raised nothing: the clue that was refused, and that its fact did not get worse.
ALTER TABLE clue_warning ADD COLUMN reason text;
-- How heavy its facts weighed then: what a later warning is compared with.
ALTER TABLE clue_warning ADD COLUMN weights jsonb;
CREATE INDEX clue_warning_suppressed ON clue_warning (area, warned_on, id) WHERE effect = 'SUPPRESSED';

-- Overdue clues that went up: to the township's head, then to the county. Who of them urged, and how.
CREATE TABLE clue_escalation (
  id uuid PRIMARY KEY,
  clue_id uuid NOT NULL REFERENCES clue,
  area text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL CHECK (level IN ('TOWNSHIP', 'COUNTY')),
  due_on date NOT NULL,                                    -- the missed date; another missed date of the clue goes up anew
  escalated_on date NOT NULL,
  urged_by text,
  urged_name text,
  urged_on date,
  note text,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (clue_id, due_on, level),
  CHECK ((urged_on IS NULL) = (urged_by IS NULL) AND (urged_on IS NULL) = (note IS NULL))
);
CREATE INDEX clue_escalation_waiting ON clue_escalation (level, area, escalated_on) WHERE urged_on IS NULL;
SELECT scope_by_area('clue_escalation');
SELECT keep_history('clue_escalation');
