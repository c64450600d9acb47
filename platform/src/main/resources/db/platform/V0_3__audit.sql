-- Who logged in, did, saw and took away what. Entries are written unchained; one sealer chains committed ones every second.
CREATE TABLE log_entry (
  id uuid PRIMARY KEY,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('LOGIN', 'OPERATION', 'ACCESS', 'EXPORT')),
  at timestamptz NOT NULL,
  actor text COLLATE "C" NOT NULL,
  body jsonb NOT NULL
);
CREATE INDEX ON log_entry (at, id);
CREATE INDEX ON log_entry (kind, at, id);
CREATE INDEX ON log_entry (actor, at, id);
SELECT unscoped('log_entry', 'security logs: everybody leaves entries, only the log permission reads them');
SELECT append_only('log_entry');

-- Entries that wait for their seal. Filled with the entry, in its transaction; emptied by the sealer.
CREATE TABLE log_unsealed (entry_id uuid PRIMARY KEY);
SELECT system_only('log_unsealed', 'queue of the sealer');

CREATE FUNCTION log_entry_waits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO log_unsealed VALUES (NEW.id);
  RETURN NEW;
END
$$;
CREATE TRIGGER waits AFTER INSERT ON log_entry FOR EACH ROW EXECUTE FUNCTION log_entry_waits();

-- The chain: hash = SM3(previous hash, position, entry). No foreign key: a deleted entry must show, not be impossible to look for.
CREATE TABLE log_seal (
  position bigint PRIMARY KEY,
  entry_id uuid NOT NULL UNIQUE,
  hash bytea NOT NULL
);
SELECT unscoped('log_seal', 'hashes only');
SELECT append_only('log_seal');

-- The end of the chain on each day, signed; it also goes by event to another service.
CREATE TABLE log_root (
  day date PRIMARY KEY,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  signature bytea NOT NULL
);
SELECT unscoped('log_root', 'hashes only');
SELECT append_only('log_root');
