-- The register completed: whose book an asset stands in, its life from the list of a project to the write-off, what its depreciation follows from,
-- and a log of every change. Sources: PLAN_4_2, PLAN_4_5, PLAN_4_7, PLAN_4_8, PLAN_4_10, PLAN_4_11, PLAN_4_13.

-- Whether the caller may write in a unit's book: the bureau in all, townships and villages where their place lets them, departments in their own.
CREATE FUNCTION writes_book_of(keeper text) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(current_setting('app.units', true), '') IN ('*', 'rural-revitalization')
    OR current_setting('app.units', true) ~ '^\d'
    OR keeper = ANY (string_to_array(nullif(current_setting('app.units', true), ''), ','));

ALTER TABLE asset
  ADD COLUMN external_no text,                    -- number given by the regional platform
  ADD COLUMN specification text,
  ADD COLUMN longitude numeric(9, 6) CHECK (longitude BETWEEN 73 AND 136),
  ADD COLUMN latitude numeric(8, 6) CHECK (latitude BETWEEN 3 AND 54),
  ADD COLUMN project_no text,
  ADD COLUMN implementer text,                    -- 实施单位
  ADD COLUMN started_on date,
  ADD COLUMN completed_on date,
  ADD COLUMN accepted_on date,
  ADD COLUMN keeper text COLLATE "C",             -- whose sub-ledger: a unit, a township (9 digits) or a village (12)
  ADD COLUMN department text COLLATE "C",         -- 项目主管部门, a unit of policy/units.yaml
  ADD COLUMN owner_kind text CHECK (owner_kind IN ('STATE', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'JOINT_VILLAGES', 'HOUSEHOLD')),
  ADD COLUMN regime text CHECK (regime IN ('GOVERNMENT', 'COLLECTIVE')),
  ADD COLUMN wear_class text COLLATE "C",         -- policy/standards/depreciation.yaml
  ADD COLUMN life_months int CHECK (life_months > 0),
  ADD COLUMN residual_rate numeric(5, 2) CHECK (residual_rate BETWEEN 0 AND 100),
  ADD COLUMN state_since date,
  ADD COLUMN title_confirmed_on date,
  ADD COLUMN certificate_no text,
  ADD COLUMN filed_on date,
  ADD COLUMN filing_no text,
  ADD COLUMN removed_on date,
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN batch_id uuid;                       -- the imported list it came with

-- Checks of the rows below run at once, so that the table can be altered after them.
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE asset SET
  keeper = CASE level WHEN 'TOWNSHIP' THEN left(area, 9) WHEN 'VILLAGE' THEN area WHEN 'HOUSEHOLD' THEN area ELSE 'rural-revitalization' END,
  department = 'rural-revitalization',
  owner_kind = CASE level WHEN 'COUNTY' THEN 'STATE' ELSE level END,
  regime = CASE level WHEN 'VILLAGE' THEN 'COLLECTIVE' WHEN 'HOUSEHOLD' THEN 'COLLECTIVE' ELSE 'GOVERNMENT' END,
  changed_at = registered_at,
  state_since = (registered_at AT TIME ZONE 'Asia/Shanghai')::date;

ALTER TABLE asset
  ALTER COLUMN keeper SET NOT NULL,
  ALTER COLUMN department SET NOT NULL,
  ALTER COLUMN owner_kind SET NOT NULL,
  ALTER COLUMN regime SET NOT NULL,
  ALTER COLUMN state_since SET NOT NULL,
  ALTER COLUMN changed_at SET NOT NULL,
  DROP CONSTRAINT asset_state_check,
  DROP CONSTRAINT asset_original_cost_check,
  ADD CONSTRAINT asset_state_check CHECK (state IN ('LISTED', 'REGISTERED', 'TITLE_PUBLICITY', 'TITLE_CONFIRMED', 'HANDED_OVER', 'FILED',
    'IN_USE', 'IDLE', 'UNDER_REPAIR', 'DISPOSAL_PENDING', 'DISPOSED', 'WRITTEN_OFF')),
  ADD CONSTRAINT asset_original_cost_check CHECK (original_cost > 0 OR original_cost = 0 AND state = 'LISTED'),
  ADD CONSTRAINT gone_on_a_day CHECK ((state IN ('DISPOSED', 'WRITTEN_OFF')) = (removed_on IS NOT NULL)),
  -- Each asset stands in exactly one sub-ledger: county = units + townships, township = villages + own.
  ADD CONSTRAINT one_sub_ledger CHECK (CASE level
    WHEN 'TOWNSHIP' THEN keeper = left(area, 9) AND right(area, 3) = '000' AND right(area, 6) <> '000000'
    WHEN 'VILLAGE' THEN keeper = area AND right(area, 3) <> '000'
    WHEN 'HOUSEHOLD' THEN keeper = area AND right(area, 3) <> '000'
    ELSE keeper ~ '^[a-z-]+$' AND right(area, 6) = '000000' END);
SELECT keep_history('asset');
CREATE INDEX asset_by_keeper ON asset (keeper, registered_at, id);
CREATE INDEX asset_by_state ON asset (state, registered_at, id);
CREATE INDEX asset_by_batch ON asset (batch_id) WHERE batch_id IS NOT NULL;

-- Nothing physical is deleted, and a department writes in its own book only: the place alone does not keep it out of the others'.
CREATE POLICY own_book_in ON asset AS RESTRICTIVE FOR INSERT WITH CHECK (writes_book_of(keeper));
CREATE POLICY own_book_change ON asset AS RESTRICTIVE FOR UPDATE USING (writes_book_of(keeper)) WITH CHECK (writes_book_of(keeper));
DO $$
BEGIN
  EXECUTE format('REVOKE DELETE ON asset FROM %I, %I', app_role('app'), app_role('system'));
END
$$;

ALTER TABLE asset_funding ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT app_now();
SELECT keep_history('asset_funding');

-- What was done to an asset: steps of its life, additions, corrections, moves; version is that of the asset after the change, so that the history
-- of its fields and the reason stand together.
CREATE TABLE asset_change (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  from_state text,
  to_state text NOT NULL,
  effective_on date NOT NULL,
  reason text,
  document text,
  file_id uuid REFERENCES file,
  due_on date,
  late boolean NOT NULL DEFAULT false,
  actor text COLLATE "C" NOT NULL,
  actor_name text NOT NULL,
  unit text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX ON asset_change (asset_id, id);
SELECT scope_by_area('asset_change');
SELECT append_only('asset_change');

INSERT INTO asset_change (id, asset_id, area, version, kind, to_state, effective_on, document, actor, actor_name, unit, recorded_at)
SELECT uuidv7(), id, area, version, 'REGISTER', state, formed_on, document, registered_by, '', '', registered_at FROM asset;

-- Photos and papers of an asset.
CREATE TABLE asset_file (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL REFERENCES file,
  kind text NOT NULL CHECK (kind IN ('PHOTO', 'DOCUMENT')),
  title text NOT NULL,
  added_by text NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (asset_id, file_id)
);
SELECT scope_by_area('asset_file');
SELECT append_only('asset_file');

-- Imported lists: what came in, as a file that is kept.
CREATE TABLE asset_batch (
  id uuid PRIMARY KEY,
  no text NOT NULL UNIQUE,
  area text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL REFERENCES file,
  file_name text NOT NULL,
  digest text COLLATE "C" NOT NULL,
  assets int NOT NULL,
  original_cost bigint NOT NULL,
  imported_by text NOT NULL,
  imported_by_name text NOT NULL,
  imported_at timestamptz NOT NULL,
  UNIQUE (area, digest)
);
SELECT scope_by_area('asset_batch');
SELECT append_only('asset_batch');
CREATE SEQUENCE asset_batch_no;
