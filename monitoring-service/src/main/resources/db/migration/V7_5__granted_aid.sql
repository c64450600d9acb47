-- Relief that assistance granted, as it was told: to see help that went past monitoring.
CREATE TABLE aid_grant (
  case_id uuid PRIMARY KEY,
  case_no text COLLATE "C" NOT NULL,
  household_id uuid NOT NULL,                              -- as told; may be one that is not registered here yet
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  amount bigint NOT NULL CHECK (amount >= 0),              -- fen
  decided_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX aid_grant_by_household ON aid_grant (household_id, decided_on);
SELECT scope_by_area('aid_grant');
SELECT append_only('aid_grant');

-- The newest statement of a condition, for lists over many households.
CREATE INDEX living_fact_by_name ON living_fact (name, household_id, recorded_at DESC);
