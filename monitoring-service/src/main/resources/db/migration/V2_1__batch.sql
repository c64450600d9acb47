-- Import batches (rosters and feeds): one row each, with the sums that must agree, the stages a user sees, and what was wrong.

CREATE SEQUENCE batch_number;

CREATE TABLE batch (
  id uuid PRIMARY KEY,
  seq bigint NOT NULL UNIQUE,
  no text COLLATE "C" NOT NULL UNIQUE,                     -- 批次号, for people
  kind text COLLATE "C" NOT NULL,                          -- roster, medical, …
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,                          -- who supplies the data
  mode text COLLATE "C" NOT NULL CHECK (mode IN ('VALIDATE', 'COMMIT')),
  state text COLLATE "C" NOT NULL CHECK (state IN
    ('RECEIVED', 'PARSING', 'PARSED', 'HELD', 'MATCHING', 'EVALUATING', 'CLOSED', 'DISCARDED', 'FAILED')),
  file_id uuid REFERENCES file,
  file_name text NOT NULL,
  size bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  data_date date NOT NULL,                                 -- the day the data is about
  uploaded_by text NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  business_day date NOT NULL,                              -- "today" of every check: a resumed pass decides as the first did
  decided_by text,                                         -- who confirmed or discarded
  rows_in bigint NOT NULL DEFAULT 0,
  matched bigint NOT NULL DEFAULT 0 CHECK (matched >= 0),
  unregistered bigint NOT NULL DEFAULT 0 CHECK (unregistered >= 0),
  created bigint NOT NULL DEFAULT 0 CHECK (created >= 0),
  updated bigint NOT NULL DEFAULT 0 CHECK (updated >= 0),
  unchanged bigint NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  duplicate bigint NOT NULL DEFAULT 0 CHECK (duplicate >= 0),
  ambiguous bigint NOT NULL DEFAULT 0 CHECK (ambiguous >= 0),
  rejected bigint NOT NULL DEFAULT 0 CHECK (rejected >= 0),
  position text,                                           -- how far the evaluation has come; its own words
  problem text,
  lease_by uuid,
  lease_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 0,
  -- Every row is accounted for exactly once: in a feed as matched or unregistered, in a roster as created, updated or unchanged.
  CONSTRAINT sums_agree CHECK (
    state NOT IN ('EVALUATING', 'CLOSED')
    OR (kind <> 'roster' AND rows_in = matched + unregistered + duplicate + ambiguous + rejected AND created + updated + unchanged = 0)
    OR (kind = 'roster' AND rows_in = created + updated + unchanged + duplicate + ambiguous + rejected AND matched + unregistered = 0))
);
-- The same file of the same supplier is one batch, also when it comes twice at the same moment.
CREATE UNIQUE INDEX batch_once ON batch (kind, unit, area, digest) WHERE state NOT IN ('DISCARDED', 'FAILED');
CREATE INDEX batch_newest ON batch (kind, seq DESC);
CREATE INDEX batch_open ON batch (seq) WHERE state IN ('RECEIVED', 'PARSING', 'MATCHING', 'EVALUATING');

CREATE TABLE batch_stage (
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  name text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (batch_id, name)
);

-- What is wrong with which cell. The value of a column that identifies a person is sealed.
CREATE TABLE batch_error (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  sheet_row int NOT NULL,
  column_name text NOT NULL,
  value text,
  sealed bytea,
  reason text NOT NULL
);
CREATE INDEX batch_error_in_order ON batch_error (batch_id, sheet_row, id);

-- The file in steps of 10,000 rows: which rows are out (rejected, duplicate), which were not registered, and whether the step is done.
CREATE TABLE batch_chunk (
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  number int NOT NULL,
  rows int NOT NULL,
  skipped bytea NOT NULL,
  unregistered bytea,
  done boolean NOT NULL DEFAULT false,
  PRIMARY KEY (batch_id, number)
);

SELECT scope_by_area('batch');
SELECT scope_by_area('batch_stage');
SELECT scope_by_area('batch_error');
SELECT system_only('batch_chunk', 'progress of the bulk path');

-- Beside the place: a unit sees its own batches; the lead unit (乡村振兴局) and readers of all units see all.
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['batch', 'batch_stage', 'batch_error'] LOOP
    EXECUTE format($policy$
      CREATE POLICY own_unit ON %I AS RESTRICTIVE USING (
        current_setting('app.units', true) IN ('*', 'rural-revitalization')
        OR unit = ANY (string_to_array(nullif(current_setting('app.units', true), ''), ',')))
      $policy$, target);
  END LOOP;
END
$$;
