-- The register of project assets. Source: PLAN_4_1, PLAN_4_2 (original cost), PLAN_4_7 (registering body, owner), PLAN_4_10, PLAN_4_11 (levels).
CREATE TABLE asset (
  id uuid PRIMARY KEY,
  no text NOT NULL UNIQUE,
  name text NOT NULL,
  category text NOT NULL CHECK (category IN ('G', 'J', 'D')),
  kind text NOT NULL,
  level text NOT NULL CHECK (level IN ('COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD')),
  area text COLLATE "C" NOT NULL,
  registering_body text NOT NULL,
  owner_name text NOT NULL,
  quantity numeric(14, 2) NOT NULL CHECK (quantity > 0),
  measure text NOT NULL,
  location text NOT NULL,
  project_name text NOT NULL,
  project_year int NOT NULL CHECK (project_year BETWEEN 2012 AND 2100),
  formed_on date NOT NULL,
  in_use_on date,
  acceptance_no text,
  document text NOT NULL,
  steward text,
  original_cost bigint NOT NULL CHECK (original_cost > 0),
  state text NOT NULL CHECK (state IN ('REGISTERED')),
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  version bigint NOT NULL,
  CHECK ((category = 'D') = (level = 'HOUSEHOLD'))
);
SELECT scope_by_area('asset');
SELECT keep_history('asset');
CREATE INDEX asset_by_area ON asset (area, registered_at, id);
CREATE INDEX asset_by_registration ON asset (registered_at, id);

-- Where the money came from; the rows of an asset add up to its original cost, checked when the transaction ends.
CREATE TABLE asset_funding (
  asset_id uuid NOT NULL REFERENCES asset,
  position int NOT NULL,
  area text COLLATE "C" NOT NULL,
  source text NOT NULL,
  document text NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 2012 AND 2100),
  amount bigint NOT NULL CHECK (amount > 0),
  PRIMARY KEY (asset_id, position)
);
SELECT scope_by_area('asset_funding');

CREATE FUNCTION asset_cost_is_its_funding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(NEW, OLD));
  subject uuid := coalesce(changed ->> 'asset_id', changed ->> 'id');
  cost bigint;
  funded bigint;
BEGIN
  SELECT original_cost INTO cost FROM asset WHERE id = subject;
  SELECT coalesce(sum(amount), 0) INTO funded FROM asset_funding WHERE asset_id = subject;
  IF cost IS DISTINCT FROM funded THEN
    RAISE EXCEPTION 'asset %: original cost % is not the sum of its funding %', subject, cost, funded
      USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_cost_is_its_funding';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER cost_is_its_funding AFTER INSERT OR UPDATE ON asset
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION asset_cost_is_its_funding();
CREATE CONSTRAINT TRIGGER cost_is_its_funding AFTER INSERT OR UPDATE OR DELETE ON asset_funding
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION asset_cost_is_its_funding();

-- Last number given out per village, year, category and kind.
CREATE TABLE asset_number (
  prefix text PRIMARY KEY,
  last int NOT NULL
);
SELECT unscoped('asset_number', 'counters without content');
