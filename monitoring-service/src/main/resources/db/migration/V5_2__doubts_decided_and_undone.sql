-- A decision about a row in doubt says on what it rests; undone, its earlier versions stay in the history.
ALTER TABLE feed_doubt
  ADD COLUMN reason text,
  ADD COLUMN evidence_file uuid REFERENCES file,
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT app_now();
SELECT keep_history('feed_doubt');

-- Facts that do not count any more because it turned out that they are about somebody else. The fact itself stays where it is.
CREATE TABLE fact_void (
  batch_seq bigint NOT NULL,
  sheet_row int NOT NULL,
  area text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (batch_seq, sheet_row)
);
SELECT scope_by_area('fact_void');
SELECT keep_history('fact_void');

-- What rules and pages read: the facts that count.
CREATE VIEW medical_standing WITH (security_invoker = true) AS
  SELECT f.* FROM medical_fact f WHERE NOT EXISTS (SELECT FROM fact_void v WHERE v.batch_seq = f.batch_seq AND v.sheet_row = f.sheet_row);
CREATE VIEW enrolment_standing WITH (security_invoker = true) AS
  SELECT f.* FROM enrolment_fact f WHERE NOT EXISTS (SELECT FROM fact_void v WHERE v.batch_seq = f.batch_seq AND v.sheet_row = f.sheet_row);
CREATE VIEW house_standing WITH (security_invoker = true) AS
  SELECT f.* FROM house_fact f WHERE NOT EXISTS (SELECT FROM fact_void v WHERE v.batch_seq = f.batch_seq AND v.sheet_row = f.sheet_row);
