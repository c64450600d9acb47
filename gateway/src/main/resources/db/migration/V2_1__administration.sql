-- 三员分立: accounts and units by the system administrator, appointments by the security administrator, deciding ones confirmed by another.

-- A password that an administrator gave (一次性口令) lets in until then, and only to choose one's own.
ALTER TABLE account ADD COLUMN one_time_until timestamptz, ADD COLUMN disabled_why text, ADD COLUMN version bigint NOT NULL DEFAULT 0;
SELECT keep_history('account');

ALTER TABLE appointment
  ADD COLUMN granted_by text,
  ADD COLUMN confirmed_by text,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN end_by text,
  ADD COLUMN end_why text,
  ADD CHECK ((ended_at IS NULL) = (end_by IS NULL));
SELECT keep_history('appointment');

-- One that was ended before its last day stands no more, so the same may be granted again.
DO $$
DECLARE
  overlap text;
BEGIN
  SELECT conname INTO STRICT overlap FROM pg_constraint WHERE conrelid = 'appointment'::regclass AND contype = 'x';
  EXECUTE format('ALTER TABLE appointment DROP CONSTRAINT %I', overlap);
END
$$;
ALTER TABLE appointment ADD CONSTRAINT appointment_stands_once EXCLUDE USING gist
  (account_id WITH =, role WITH =, area WITH =, unit WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (ended_at IS NULL);

CREATE OR REPLACE FUNCTION administrators_exclude_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_at IS NOT NULL THEN
    RETURN NEW;
  END IF;
  PERFORM FROM account WHERE id = NEW.account_id FOR UPDATE;
  IF EXISTS (
    SELECT FROM appointment other
    WHERE other.account_id = NEW.account_id AND other.id <> NEW.id AND other.role <> NEW.role AND other.ended_at IS NULL
      AND (NEW.role IN ('sysadmin', 'secadmin', 'auditadmin') OR other.role IN ('sysadmin', 'secadmin', 'auditadmin'))
      AND daterange(other.valid_from, other.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
    RAISE EXCEPTION 'an administrator holds no other office' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END
$$;

-- An appointment to a deciding role, as one administrator wants it and another confirms or refuses it.
CREATE TABLE appointment_proposal (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  state text COLLATE "C" NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  proposed_by_name text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  why text,
  CHECK ((state = 'PROPOSED') = (decided_at IS NULL))
);
CREATE INDEX ON appointment_proposal (account_id);
CREATE INDEX ON appointment_proposal (proposed_at, id) WHERE state = 'PROPOSED';
SELECT unscoped('appointment_proposal', 'appointments to be: about accounts, read by administrators only');

-- Units (单位). Those of the plan and the townships come from policy; an own one is known to this door only.
CREATE TABLE unit (
  code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text NOT NULL CHECK (name <> ''),
  origin text COLLATE "C" NOT NULL CHECK (origin IN ('PLAN', 'DIVISION', 'OWN')),
  enabled boolean NOT NULL DEFAULT true,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
SELECT unscoped('unit', 'the list of units, no business data');
SELECT keep_history('unit');

-- What administrators did with an account, in words. Beside it stand the versions of the rows and the operation log.
CREATE TABLE account_act (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  by_account text NOT NULL,
  by_name text NOT NULL,
  kind text COLLATE "C" NOT NULL,
  detail text NOT NULL
);
CREATE INDEX ON account_act (account_id, at, id);
SELECT unscoped('account_act', 'acts of administrators, read by administrators only');
SELECT append_only('account_act');
