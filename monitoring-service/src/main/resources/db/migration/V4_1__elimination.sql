-- Risk elimination (风险消除): one row for each case, its steps, the second collection of income and guarantees, and the safety net of
-- households without labour.
CREATE SEQUENCE elimination_no;

CREATE TABLE elimination (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,
  household_id uuid NOT NULL REFERENCES household,
  household_no text NOT NULL,
  head_name text NOT NULL,
  persons integer NOT NULL,
  village_group text,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  state text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL CHECK (category IN ('01', '02', '03')),
  risks text[] NOT NULL,
  method text COLLATE "C" CHECK (method IN ('SUPPORTED', 'NATURAL')),   -- 帮扶消除, 自然消除
  authorised boolean NOT NULL,                               -- the household signed when it was recognised
  watch_months integer NOT NULL CHECK (watch_months >= 0),
  opened_on date NOT NULL,
  overall_due_on date NOT NULL,
  state_since date NOT NULL,
  step_due_on date,
  decided_on date,
  watch_until date,                                          -- a clue up to this day is marked as a relapse
  rolled_back_on date,
  statements jsonb NOT NULL,                                 -- what was stated and still holds; everything ever stated is in the steps
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (state IN ('VERIFYING', 'COMPARING', 'APPRAISAL', 'PUBLICITY', 'OBJECTION', 'TOWN_REVIEW', 'COUNTY_PREPARATION', 'COUNTY_DECISION',
    'DECIDED', 'ANNOUNCED', 'ELIMINATED', 'ROLLED_BACK', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS')),
  CHECK ((decided_on IS NOT NULL) = (state IN ('DECIDED', 'ANNOUNCED', 'ELIMINATED', 'ROLLED_BACK'))),
  CHECK ((watch_until IS NOT NULL) = (decided_on IS NOT NULL)),
  CHECK ((rolled_back_on IS NOT NULL) = (state = 'ROLLED_BACK'))
);
CREATE INDEX elimination_by_area ON elimination (area, overall_due_on, id);
CREATE INDEX elimination_by_state ON elimination (state, overall_due_on, id);
CREATE INDEX elimination_by_household ON elimination (household_id);
-- One open case for each household at a time.
CREATE UNIQUE INDEX elimination_open ON elimination (household_id)
  WHERE state NOT IN ('ELIMINATED', 'ROLLED_BACK', 'REJECTED', 'WITHDRAWN', 'NATURAL_LOSS');
SELECT scope_by_area('elimination');
SELECT keep_history('elimination');

-- Every transition with actor, unit, time, reason, evidence and the deadline it had. Nothing here changes.
CREATE TABLE elimination_step (
  id uuid PRIMARY KEY,
  elimination_id uuid NOT NULL REFERENCES elimination,
  area text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  from_state text COLLATE "C",
  to_state text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  unit text NOT NULL,
  taken_at timestamptz NOT NULL,
  reason text,
  evidence jsonb NOT NULL DEFAULT '[]',
  statement jsonb NOT NULL,
  due_on date,
  late boolean NOT NULL
);
CREATE INDEX elimination_step_by_case ON elimination_step (elimination_id, id);
SELECT scope_by_area('elimination_step');
SELECT append_only('elimination_step');

-- The second collection (风险消除后…), in fen. A corrected one is a new row; the case's statement names the one that holds.
CREATE TABLE elimination_snapshot (
  id uuid PRIMARY KEY,
  elimination_id uuid NOT NULL REFERENCES elimination,
  household_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  taken_on date NOT NULL,
  persons integer NOT NULL CHECK (persons > 0),
  wage bigint NOT NULL CHECK (wage >= 0),
  business bigint NOT NULL CHECK (business >= 0),
  property bigint NOT NULL CHECK (property >= 0),
  transfer bigint NOT NULL CHECK (transfer >= 0),
  business_cost bigint NOT NULL CHECK (business_cost >= 0),
  claims bigint NOT NULL CHECK (claims >= 0),                -- 理赔收入, outside net income
  out_of_pocket bigint NOT NULL CHECK (out_of_pocket >= 0),  -- 合规自付支出, outside net income
  spending_left boolean NOT NULL,
  house_damaged boolean NOT NULL,
  water_damaged boolean NOT NULL,
  dropout boolean NOT NULL,
  uninsured boolean NOT NULL,
  collector text NOT NULL,                                   -- 信息采集人
  collector_phone_cipher bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX elimination_snapshot_by_case ON elimination_snapshot (elimination_id);
CREATE INDEX elimination_snapshot_by_household ON elimination_snapshot (household_id, taken_on);
SELECT scope_by_area('elimination_snapshot');
SELECT append_only('elimination_snapshot');

-- The notice board serves recognitions and eliminations.
ALTER TABLE publicity_notice
  ALTER COLUMN recognition_id DROP NOT NULL,
  ADD COLUMN elimination_id uuid REFERENCES elimination,
  ADD CHECK (num_nonnulls(recognition_id, elimination_id) = 1);
CREATE INDEX publicity_notice_by_elimination ON publicity_notice (elimination_id, id);

-- 整户无劳动能力兜底保障户: tracked on instead of eliminated, until somebody can work again.
CREATE TABLE safety_net (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date,                                             -- first day on which it does not hold any more
  reason text NOT NULL,
  evidence_file uuid NOT NULL REFERENCES file,
  assessment_id uuid NOT NULL REFERENCES assessment,
  entered_by text NOT NULL,
  entered_name text NOT NULL,
  lifted_reason text,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (valid_to >= valid_from),
  CHECK ((valid_to IS NULL) = (lifted_reason IS NULL))
);
CREATE UNIQUE INDEX safety_net_open ON safety_net (household_id) WHERE valid_to IS NULL;
SELECT scope_by_area('safety_net');
SELECT keep_history('safety_net');

-- A clue about a household whose risk was eliminated a short while ago says so by itself, whichever way it came.
ALTER TABLE clue ADD COLUMN relapse_of uuid REFERENCES elimination;
SELECT keep_history('clue');

CREATE FUNCTION mark_relapse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT e.id INTO NEW.relapse_of FROM elimination e
  WHERE e.household_id = NEW.household_id AND e.state IN ('DECIDED', 'ANNOUNCED', 'ELIMINATED') AND e.watch_until >= NEW.raised_on
  ORDER BY e.decided_on DESC, e.id DESC LIMIT 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER mark_relapse BEFORE INSERT ON clue FOR EACH ROW EXECUTE FUNCTION mark_relapse();

-- A plan that is owed no longer: the risk is gone, or the household.
ALTER TABLE support_plan DROP CONSTRAINT support_plan_state_check;
ALTER TABLE support_plan ADD CHECK (state IN ('DUE', 'MADE', 'RELEASED'));
