-- Requests that create or change something, by the key their sender gave them: what ran once does not run again.
-- committed is set in the command's own transaction; status and answer when it was answered; the row is kept 30 days.
CREATE TABLE idempotency_key (
  actor text COLLATE "C" NOT NULL,
  route text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  claim uuid NOT NULL UNIQUE,
  claimed_until timestamptz NOT NULL,
  committed boolean NOT NULL DEFAULT false,
  status smallint,
  location text,
  answer_id text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, route, key)
);
CREATE INDEX ON idempotency_key (created_at);
SELECT unscoped('idempotency_key', 'keys of requests, read only by the key of the same user');
