-- Who may log in, and what they are for which place and unit.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  username text NOT NULL UNIQUE CHECK (username = lower(username) AND username <> ''),
  name text NOT NULL,
  password_hash text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
SELECT unscoped('account', 'who may log in: read before anybody is anybody');
SELECT keep_history('account');

-- An appointment (任职) ends by its last day; the same one does not stand twice on the same day.
CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^(|\d{6}|\d{9}|\d{12})$'),
  unit text COLLATE "C" NOT NULL CHECK (unit <> ''),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  EXCLUDE USING gist (account_id WITH =, role WITH =, area WITH =, unit WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON appointment (account_id);
SELECT unscoped('appointment', 'decides the scope, so it cannot stand under it');
SELECT keep_history('appointment');

-- 三员分立: whoever administers the system, its security or its audit holds no other office. Checked for the days on which both stand.
CREATE FUNCTION administrators_exclude_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM account WHERE id = NEW.account_id FOR UPDATE;
  IF EXISTS (
    SELECT FROM appointment other
    WHERE other.account_id = NEW.account_id AND other.id <> NEW.id AND other.role <> NEW.role
      AND (NEW.role IN ('sysadmin', 'secadmin', 'auditadmin') OR other.role IN ('sysadmin', 'secadmin', 'auditadmin'))
      AND daterange(other.valid_from, other.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
    RAISE EXCEPTION 'an administrator holds no other office' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER administrators_exclude_others BEFORE INSERT OR UPDATE ON appointment
  FOR EACH ROW EXECUTE FUNCTION administrators_exclude_others();
