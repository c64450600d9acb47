-- Facts of the education bureau's feed: one row for each pupil and report. Rows stay; of one pupil the newest state counts.
CREATE TABLE enrolment_fact (
  batch_seq bigint NOT NULL,
  sheet_row int NOT NULL,
  area text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  since date NOT NULL,
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 7),     -- 在读, 送教上门, 休学, 疑似辍学, 辍学, 毕业, 转出
  school text NOT NULL,
  grade text NOT NULL,
  document text COLLATE "C" NOT NULL,
  PRIMARY KEY (batch_seq, sheet_row)
);
CREATE INDEX enrolment_fact_by_person ON enrolment_fact (person_id);
SELECT scope_by_area('enrolment_fact');
SELECT append_only('enrolment_fact');

-- Facts of the housing bureau's feed: one row for each appraisal. Rows stay; of one document the newest recorded wins.
CREATE TABLE house_fact (
  batch_seq bigint NOT NULL,
  sheet_row int NOT NULL,
  area text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  graded date NOT NULL,
  grade smallint NOT NULL CHECK (grade BETWEEN 1 AND 5),     -- A, B, C, D, 无房
  only_home boolean NOT NULL,
  appraiser text NOT NULL,
  document text COLLATE "C" NOT NULL,
  PRIMARY KEY (batch_seq, sheet_row)
);
CREATE INDEX house_fact_by_person ON house_fact (person_id);
SELECT scope_by_area('house_fact');
SELECT append_only('house_fact');

DO $$
BEGIN
  EXECUTE format('GRANT MAINTAIN ON enrolment_fact, house_fact TO %I', app_role('system'));
END
$$;
