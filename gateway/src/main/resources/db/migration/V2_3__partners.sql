-- Partner agencies (接口单位): clients of the OAuth2 client-credentials grant, their secrets, grants and use.
CREATE TABLE partner_client (
  id uuid PRIMARY KEY,
  client_id text COLLATE "C" NOT NULL UNIQUE CHECK (client_id ~ '^[a-z][a-z0-9-]{2,39}$'),
  name text NOT NULL CHECK (name <> ''),
  unit text COLLATE "C" NOT NULL REFERENCES unit,
  contact text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  disabled_why text,
  valid_to date,
  requests_per_minute int NOT NULL DEFAULT 60 CHECK (requests_per_minute > 0),
  batches_per_day int NOT NULL DEFAULT 20 CHECK (batches_per_day > 0),
  megabytes_per_day int NOT NULL DEFAULT 1024 CHECK (megabytes_per_day > 0),
  demo boolean NOT NULL DEFAULT false,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
SELECT unscoped('partner_client', 'who may call from outside: read before anybody is anybody');
SELECT keep_history('partner_client');

-- Keyed hashes of secrets. A rotation lets the old one live on for a while; only one has no end.
CREATE TABLE partner_secret (
  id uuid PRIMARY KEY,
  partner_id uuid NOT NULL REFERENCES partner_client,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz
);
CREATE UNIQUE INDEX ON partner_secret (partner_id) WHERE expires_at IS NULL;
CREATE INDEX ON partner_secret (partner_id);
SELECT unscoped('partner_secret', 'read before anybody is anybody; hashes only');

-- What a client may do (scope) and which fields it reads. Granted by the security administrator.
CREATE TABLE partner_grant (
  partner_id uuid NOT NULL REFERENCES partner_client,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('SCOPE', 'FIELD')),
  name text COLLATE "C" NOT NULL,
  granted_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (partner_id, kind, name)
);
SELECT unscoped('partner_grant', 'decides what a client may do, so it cannot stand under it');
SELECT keep_history('partner_grant');

-- Batches and bytes handed in on a day.
CREATE TABLE partner_use (
  partner_id uuid NOT NULL REFERENCES partner_client,
  day date NOT NULL,
  batches int NOT NULL,
  bytes bigint NOT NULL,
  PRIMARY KEY (partner_id, day)
);
SELECT unscoped('partner_use', 'counts of calls, no business data');

CREATE TABLE partner_act (
  id uuid PRIMARY KEY,
  partner_id uuid NOT NULL REFERENCES partner_client,
  at timestamptz NOT NULL,
  by_account text NOT NULL,
  by_name text NOT NULL,
  kind text COLLATE "C" NOT NULL,
  detail text NOT NULL
);
CREATE INDEX ON partner_act (partner_id, at, id);
SELECT unscoped('partner_act', 'acts of administrators, read by administrators only');
SELECT append_only('partner_act');

-- Keys for the tokens that partners hold outside are others than those for the tokens inside.
ALTER TABLE signing_key ADD COLUMN use text COLLATE "C" NOT NULL DEFAULT 'INSIDE' CHECK (use IN ('INSIDE', 'OUTSIDE'));
