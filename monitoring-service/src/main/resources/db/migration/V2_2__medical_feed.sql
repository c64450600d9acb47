-- Facts of the medical insurance bureau's feed: one row for each settlement, in fen. Rows stay; of one document the newest recorded wins.
CREATE TABLE medical_fact (
  batch_seq bigint NOT NULL,
  sheet_row int NOT NULL,
  area text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  settled date NOT NULL,
  visit smallint NOT NULL CHECK (visit IN (1, 2, 3)),      -- 住院, 门诊, 慢特病
  total bigint,
  fund bigint,
  out_of_pocket bigint NOT NULL CHECK (out_of_pocket >= 0),
  document text COLLATE "C" NOT NULL,
  PRIMARY KEY (batch_seq, sheet_row)
);
CREATE INDEX medical_fact_by_person ON medical_fact (person_id);
SELECT scope_by_area('medical_fact');
SELECT append_only('medical_fact');

-- Rows whose person is in doubt: they count only after somebody has confirmed them. The row is sealed as it came.
CREATE TABLE feed_doubt (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  sheet_row int NOT NULL,
  person_id uuid NOT NULL,
  doubt text COLLATE "C" NOT NULL CHECK (doubt IN ('WIDENED', 'RENAMED')),
  given_name text NOT NULL,
  cells bytea NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SAME', 'OTHER')),
  decided_by text,
  decided_at timestamptz,
  UNIQUE (batch_id, sheet_row)
);
SELECT scope_by_area('feed_doubt');
CREATE POLICY own_unit ON feed_doubt AS RESTRICTIVE USING (
  current_setting('app.units', true) IN ('*', 'rural-revitalization')
  OR unit = ANY (string_to_array(nullif(current_setting('app.units', true), ''), ',')));

-- What each applied batch reported on: the source that facts and findings cite, for readers of every place.
CREATE TABLE feed_report (
  batch_seq bigint PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  label text NOT NULL,                                     -- number and file name of the batch
  data_date date NOT NULL,
  recorded_at timestamptz NOT NULL
);
SELECT unscoped('feed_report', 'numbers and file names of batches, nothing about persons');

-- The households a batch touches, in the order they are assessed.
CREATE TABLE batch_household (
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  ordinal int NOT NULL,
  household_id uuid NOT NULL,
  PRIMARY KEY (batch_id, ordinal)
);
SELECT system_only('batch_household', 'progress of the bulk path');

-- After a million new rows the planner needs to know before it is asked.
DO $$
BEGIN
  EXECUTE format('GRANT MAINTAIN ON medical_fact, batch_household TO %I', app_role('system'));
END
$$;
