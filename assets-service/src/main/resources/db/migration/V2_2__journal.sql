-- The journal of all assets: double entry, append-only, chained. One row is one entry, so that it balances by its form. Sources: PLAN_4_3, PLAN_4_9.
-- day: the business day an entry is about (valid time); recorded_at: when it became known. Sums of entries are the ledgers of any day, as known at any moment.
-- No foreign key to asset: its rows are never deleted, and a check a row would cost a bulk run a third of its time.
CREATE TABLE asset_entry (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL,
  keeper text COLLATE "C" NOT NULL,
  department text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('COST', 'ADDITION', 'DEPRECIATION', 'CORRECTION', 'TRANSFER', 'DISPOSAL', 'WRITE_OFF')),
  month date,                                     -- first day of the month that a depreciation entry books; others have none
  day date NOT NULL,
  debit text COLLATE "C" NOT NULL,
  credit text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  run_id uuid,
  document text,
  entered_by text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (debit <> credit),
  CHECK (debit IN ('COST', 'ACCUMULATED', 'FUNDS', 'EXPENSE', 'CLEARING', 'TRANSIT') AND credit IN ('COST', 'ACCUMULATED', 'FUNDS', 'EXPENSE', 'CLEARING', 'TRANSIT')),
  CHECK ((kind = 'DEPRECIATION') = (month IS NOT NULL)),
  CHECK (kind <> 'DEPRECIATION' OR debit = 'EXPENSE' AND credit = 'ACCUMULATED' AND extract(day FROM month) = 1)
);
-- A month of an asset is booked once, whatever happens; also the way to the entries of an asset.
CREATE UNIQUE INDEX asset_entry_once ON asset_entry (asset_id, month);
CREATE INDEX asset_entry_by_area ON asset_entry (area, day);
SELECT scope_by_area('asset_entry');
SELECT chain_rows('asset_entry');

-- Where an asset stands in its book: kept with each entry, checked against the sum of the entries.
CREATE TABLE asset_book (
  asset_id uuid PRIMARY KEY REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  cost bigint NOT NULL CHECK (cost >= 0),
  accumulated bigint NOT NULL CHECK (accumulated BETWEEN 0 AND cost),
  booked_through date,                            -- first day of the last month booked; none before the first
  replanned boolean NOT NULL                      -- its plan has changed since: earlier months may need a correction
);
SELECT scope_by_area('asset_book');
ALTER TABLE asset_book SET (fillfactor = 70);

-- The plan: months in a row with the same amount; to_month brings the accumulated sum to total.
CREATE TABLE asset_plan (
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  from_month date NOT NULL,
  to_month date NOT NULL,
  months int NOT NULL CHECK (months > 0),
  before bigint NOT NULL CHECK (before >= 0),
  monthly bigint NOT NULL CHECK (monthly >= 0),
  total bigint NOT NULL,
  PRIMARY KEY (asset_id, from_month),
  CHECK (to_month >= from_month AND total - before - monthly * (months - 1) >= 0)
);
SELECT scope_by_area('asset_plan');

-- Documented additions to the cost; never taken back, only added to.
CREATE TABLE asset_addition (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  added_on date NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  extra_months int NOT NULL CHECK (extra_months >= 0),
  document text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX ON asset_addition (asset_id);
SELECT scope_by_area('asset_addition');
SELECT keep_history('asset_addition');

-- A run books every month up to its own that is not booked yet; what it booked stands in its sums.
CREATE TABLE depreciation_run (
  id uuid PRIMARY KEY,
  month date NOT NULL,
  ran_by text NOT NULL,
  ran_by_name text NOT NULL,
  ran_at timestamptz NOT NULL
);
CREATE INDEX ON depreciation_run (month);
SELECT unscoped('depreciation_run', 'which months were booked when; amounts stand in depreciation_sum');
SELECT append_only('depreciation_run');

CREATE TABLE depreciation_sum (
  run_id uuid NOT NULL REFERENCES depreciation_run DEFERRABLE INITIALLY DEFERRED,
  month date NOT NULL,                            -- the month booked
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('DEPRECIATION', 'CORRECTION')),
  area text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL,
  keeper text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  entries int NOT NULL CHECK (entries > 0),
  amount bigint NOT NULL,                         -- corrections may lower it
  PRIMARY KEY (run_id, month, kind, area, level, keeper, category)
);
SELECT scope_by_area('depreciation_sum');
SELECT append_only('depreciation_sum');

INSERT INTO asset_entry (id, asset_id, area, level, keeper, department, category, kind, day, debit, credit, amount, document, entered_by, recorded_at)
SELECT uuidv7(), id, area, level, keeper, department, category, 'COST', formed_on, 'COST', 'FUNDS', original_cost, document, registered_by, registered_at FROM asset;
INSERT INTO asset_book SELECT id, area, original_cost, 0, NULL, false FROM asset;

-- What stood in which line of the ledgers on a day, as it was known at a moment: sums of entries, nothing else.
CREATE FUNCTION asset_balance(as_of date, known timestamptz)
RETURNS TABLE (asset_id uuid, area text, level text, keeper text, department text, category text, cost bigint, accumulated bigint)
LANGUAGE sql STABLE AS $$
  SELECT e.asset_id, e.area, e.level, e.keeper, e.department, e.category,
    sum(CASE WHEN e.debit = 'COST' THEN e.amount WHEN e.credit = 'COST' THEN -e.amount ELSE 0 END)::bigint,
    sum(CASE WHEN e.credit = 'ACCUMULATED' THEN e.amount WHEN e.debit = 'ACCUMULATED' THEN -e.amount ELSE 0 END)::bigint
  FROM asset_entry e WHERE e.day <= as_of AND e.recorded_at <= known
  GROUP BY 1, 2, 3, 4, 5, 6
  HAVING sum(CASE WHEN e.debit = 'COST' THEN e.amount WHEN e.credit = 'COST' THEN -e.amount ELSE 0 END) <> 0
$$;

-- How an asset was described on a day: its latest version that took effect by then.
CREATE FUNCTION asset_described(as_of date)
RETURNS TABLE (id uuid, no text, external_no text, name text, kind text, owner_name text, state text)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (k.id) k.id, k.no, k.external_no, k.name, k.kind, k.owner_name, k.state
  FROM asset_known k JOIN asset_change c ON c.asset_id = k.id AND c.version = k.version
  WHERE c.effective_on <= as_of ORDER BY k.id, k.version DESC
$$;
