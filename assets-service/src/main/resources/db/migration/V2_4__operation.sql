-- How an asset is run and looked after, and what valuers say it is worth. Sources: SRC_WUYUAN_1, PLAN_4_1, PLAN_4_3, PLAN_4_15.
CREATE TABLE asset_contract (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  mode text NOT NULL CHECK (mode IN ('SELF', 'ENTRUSTED', 'COOPERATIVE')),
  operator text NOT NULL,
  credit_code text,
  credit_code_doubtful boolean NOT NULL DEFAULT false,
  contract_no text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  rent_per_year bigint CHECK (rent_per_year >= 0),
  guaranteed_per_year bigint CHECK (guaranteed_per_year >= 0),
  dividend_rate numeric(5, 2) CHECK (dividend_rate BETWEEN 0 AND 100),
  deposit bigint CHECK (deposit >= 0),
  risk text CHECK (risk IN ('LOW', 'MIDDLE', 'HIGH')),
  decision text NOT NULL,                         -- 民主程序: the resolution that chose it
  filed_with text NOT NULL,                       -- the level above that has it on file
  file_id uuid REFERENCES file,
  ended_on date,
  ended_because text,
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (ended_on BETWEEN valid_from AND valid_to),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL)),
  CONSTRAINT one_contract_at_a_time EXCLUDE USING gist (asset_id WITH =, daterange(valid_from, coalesce(ended_on, valid_to), '[]') WITH &&)
);
SELECT scope_by_area('asset_contract');
SELECT keep_history('asset_contract');

-- 管护责任: who looks after an asset, from when to when.
CREATE TABLE asset_steward (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  unit_name text NOT NULL,
  person text NOT NULL,
  paid_from text,
  file_id uuid REFERENCES file,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT one_steward_at_a_time EXCLUDE USING gist (asset_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
SELECT scope_by_area('asset_steward');
SELECT keep_history('asset_steward');

INSERT INTO asset_steward (id, asset_id, area, unit_name, person, valid_from, entered_by, entered_by_name)
SELECT uuidv7(), id, area, registering_body, steward, formed_on, registered_by, '' FROM asset WHERE steward <> '';

-- 巡查和维修记录
CREATE TABLE upkeep_record (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PATROL', 'REPAIR')),
  done_on date NOT NULL,
  content text NOT NULL,
  cost bigint CHECK (cost >= 0),
  file_id uuid REFERENCES file,
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL
);
CREATE INDEX ON upkeep_record (asset_id, id);
SELECT scope_by_area('upkeep_record');
SELECT append_only('upkeep_record');

-- 评估现值: beside original cost and net value, never instead of them.
CREATE TABLE asset_appraisal (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  valuer text NOT NULL,
  credit_code text,
  credit_code_doubtful boolean NOT NULL DEFAULT false,
  appraised_on date NOT NULL,
  value bigint NOT NULL CHECK (value >= 0),
  report_no text NOT NULL,
  file_id uuid REFERENCES file,
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL
);
CREATE INDEX ON asset_appraisal (asset_id, id);
SELECT scope_by_area('asset_appraisal');
SELECT append_only('asset_appraisal');
