-- Title (确权): the public notice with its objections, the shares of joint owners; the hand-over slip that two different persons sign. Sources: PLAN_4_2, PLAN_4_7, PLAN_4_8.
CREATE TABLE title_notice (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL CHECK (until_day > from_day),
  place text NOT NULL,
  photo_file_id uuid REFERENCES file,
  posted_by text NOT NULL,
  posted_by_name text NOT NULL,
  posted_at timestamptz NOT NULL
);
CREATE INDEX ON title_notice (asset_id, id);
SELECT scope_by_area('title_notice');
SELECT append_only('title_notice');

CREATE TABLE title_objection (
  id uuid PRIMARY KEY,
  asset_id uuid NOT NULL REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  raised_by text NOT NULL,
  content text NOT NULL,
  raised_on date NOT NULL,
  upheld boolean,
  answer text,
  answered_by_name text,
  answered_on date,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((upheld IS NULL) = (answer IS NULL) AND (upheld IS NULL) = (answered_on IS NULL))
);
CREATE INDEX ON title_objection (asset_id, id);
SELECT scope_by_area('title_objection');
SELECT keep_history('title_objection');

-- Shares of joint owners, in percent; those of an asset add up to 100.
CREATE TABLE asset_share (
  asset_id uuid NOT NULL REFERENCES asset,
  position int NOT NULL,
  area text COLLATE "C" NOT NULL,
  owner_name text NOT NULL,
  share numeric(7, 4) NOT NULL CHECK (share > 0 AND share <= 100),
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (asset_id, position)
);
SELECT scope_by_area('asset_share');
SELECT keep_history('asset_share');

CREATE FUNCTION shares_make_a_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  subject uuid := coalesce(NEW.asset_id, OLD.asset_id);
  whole numeric;
BEGIN
  SELECT sum(share) INTO whole FROM asset_share WHERE asset_id = subject;
  IF whole <> 100 THEN
    RAISE EXCEPTION 'asset %: the shares add up to %', subject, whole USING ERRCODE = 'check_violation', CONSTRAINT = 'shares_make_a_whole';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER shares_make_a_whole AFTER INSERT OR UPDATE OR DELETE ON asset_share
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shares_make_a_whole();

CREATE TABLE handover_slip (
  id uuid PRIMARY KEY,
  no text NOT NULL UNIQUE,
  asset_id uuid NOT NULL UNIQUE REFERENCES asset,
  area text COLLATE "C" NOT NULL,
  from_party text NOT NULL,
  to_party text NOT NULL,
  remark text,
  file_id uuid REFERENCES file,
  given_by text NOT NULL,
  given_by_name text NOT NULL,
  given_on date NOT NULL,
  received_by text,
  received_by_name text,
  received_on date,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT two_signers CHECK (received_by <> given_by),
  CHECK ((received_by IS NULL) = (received_on IS NULL)),
  CHECK (received_on >= given_on)
);
SELECT scope_by_area('handover_slip');
SELECT keep_history('handover_slip');
CREATE SEQUENCE handover_no;
