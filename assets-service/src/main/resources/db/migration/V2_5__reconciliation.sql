-- Ledgers that agree (账账相符): each unit signs its own list of a quarter, outside books are compared with it, every difference has an owner and a date,
-- and the period closes at zero open differences. Sources: PLAN_4_11, PLAN_4_12.
CREATE TABLE asset_period (
  code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^\d{4}Q[1-4]$'),
  from_day date NOT NULL,
  to_day date NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  closed_by text,
  closed_by_name text,
  closed_on date,
  closed_at timestamptz,
  remark text,
  digest text,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (to_day > from_day AND due_on >= to_day),
  CHECK ((state = 'CLOSED') = (digest IS NOT NULL) AND (state = 'CLOSED') = (closed_at IS NOT NULL) AND (state = 'CLOSED') = (closed_on IS NOT NULL))
);
SELECT unscoped('asset_period', 'quarters of the county and whether they are closed; no amounts');
SELECT keep_history('asset_period');

-- What a unit has signed: its list of the last day of the period, frozen row by row. A newer signature stands beside an older one.
CREATE TABLE attestation (
  id uuid PRIMARY KEY,
  period text COLLATE "C" NOT NULL REFERENCES asset_period,
  area text COLLATE "C" NOT NULL,
  keeper text COLLATE "C" NOT NULL,
  assets int NOT NULL CHECK (assets > 0),
  cost bigint NOT NULL,
  accumulated bigint NOT NULL,
  digest text NOT NULL,
  remark text,
  on_behalf boolean NOT NULL,
  signed_by text NOT NULL,
  signed_by_name text NOT NULL,
  signed_at timestamptz NOT NULL
);
CREATE INDEX ON attestation (period, keeper, id);
SELECT scope_by_area('attestation');
SELECT append_only('attestation');

CREATE TABLE attested_row (
  attestation_id uuid NOT NULL REFERENCES attestation,
  asset_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  no text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  owner_name text NOT NULL,
  cost bigint NOT NULL,
  accumulated bigint NOT NULL,
  PRIMARY KEY (attestation_id, asset_id)
);
SELECT scope_by_area('attested_row');
SELECT append_only('attested_row');

-- The snapshot of a closed period.
CREATE TABLE period_row (
  period text COLLATE "C" NOT NULL REFERENCES asset_period,
  asset_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL,
  keeper text COLLATE "C" NOT NULL,
  department text COLLATE "C" NOT NULL,
  no text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  owner_name text NOT NULL,
  cost bigint NOT NULL,
  accumulated bigint NOT NULL,
  PRIMARY KEY (period, asset_id)
);
SELECT scope_by_area('period_row');
SELECT append_only('period_row');

-- An outside book (外部账): finance bureau, collective 三资, regional platform, count.
CREATE TABLE outside_book (
  id uuid PRIMARY KEY,
  no text NOT NULL UNIQUE,
  period text COLLATE "C" NOT NULL REFERENCES asset_period,
  source text NOT NULL CHECK (source IN ('FINANCE', 'COLLECTIVE', 'PLATFORM', 'COUNT')),
  area text COLLATE "C" NOT NULL,                 -- 12-digit code of the place it covers
  place text COLLATE "C" NOT NULL,                -- the same cut to its level
  keeper text COLLATE "C",                        -- only this sub-ledger
  file_id uuid NOT NULL REFERENCES file,
  file_name text NOT NULL,
  digest text NOT NULL,
  rows int NOT NULL CHECK (rows > 0),
  uploaded_by text NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  UNIQUE (period, area, source, digest)
);
SELECT scope_by_area('outside_book');
SELECT append_only('outside_book');
CREATE SEQUENCE outside_book_no;

CREATE TABLE outside_row (
  book_id uuid NOT NULL REFERENCES outside_book,
  row int NOT NULL,
  area text COLLATE "C" NOT NULL,
  no text NOT NULL,
  name text NOT NULL,
  cost bigint NOT NULL,
  accumulated bigint,
  category text,
  owner_name text,
  state text,
  PRIMARY KEY (book_id, row)
);
SELECT scope_by_area('outside_row');
SELECT append_only('outside_row');

CREATE TABLE difference (
  id uuid PRIMARY KEY,
  period text COLLATE "C" NOT NULL REFERENCES asset_period,
  book_id uuid NOT NULL REFERENCES outside_book,
  area text COLLATE "C" NOT NULL,
  keeper text COLLATE "C" NOT NULL,               -- who has to settle it
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'OWNER', 'CATEGORY', 'STATE', 'DUPLICATE')),
  field text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,              -- number, or name where there is none
  asset_id uuid,
  row int,
  here text,
  there text,
  due_on date NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'EXPLAINED', 'SETTLED')),
  explanation text,
  document text,
  file_id uuid REFERENCES file,
  explained_by text,
  explained_by_name text,
  explained_on date,
  settled_on date,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (book_id, kind, field, subject),
  CHECK (state <> 'EXPLAINED' OR explanation IS NOT NULL AND explained_by IS NOT NULL),
  CHECK ((state = 'SETTLED') = (settled_on IS NOT NULL))
);
CREATE INDEX ON difference (period, state, due_on, id);
SELECT scope_by_area('difference');
SELECT keep_history('difference');
