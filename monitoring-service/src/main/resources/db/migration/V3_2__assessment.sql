-- What the warning rules found about a household (评估记录). Stored whole when its outcomes differ from the last one's; nothing here ever changes.
-- record is the canonical text that was hashed: whoever reads it can derive every finding again from the facts and amounts inside.
CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('MET', 'NOT_MET', 'NEEDS_REVIEW')),
  hash text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  record text NOT NULL,
  assessed_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX assessment_by_household ON assessment (household_id, id);
SELECT scope_by_area('assessment');
SELECT append_only('assessment');

-- The assessment that holds now for a household, and the day it was last confirmed by the same outcomes.
CREATE TABLE assessment_state (
  household_id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  assessment_id uuid NOT NULL REFERENCES assessment DEFERRABLE INITIALLY DEFERRED,
  signature text COLLATE "C" NOT NULL,
  last_confirmed date NOT NULL
);
SELECT scope_by_area('assessment_state');
