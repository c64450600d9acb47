-- Failed logins in a row, counted per account and per address. One row each, so that parallel guesses count one after the other.
CREATE TABLE login_attempt (
  subject text PRIMARY KEY,
  failures int NOT NULL,
  first_at timestamptz NOT NULL,
  locked_until timestamptz
);
SELECT unscoped('login_attempt', 'counted before anybody is anybody');

-- Keys that sign the tokens for the services. The private half is sealed by the key ring.
CREATE TABLE signing_key (
  id uuid PRIMARY KEY,
  public_jwk text NOT NULL,
  private_key bytea NOT NULL,
  created_at timestamptz NOT NULL,
  active_from timestamptz NOT NULL
);
SELECT unscoped('signing_key', 'keys of the door itself');
