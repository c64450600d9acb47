-- The second factor (TOTP, RFC 6238) of administrators. The secret is sealed by the key ring; last_step: a code is good once.
CREATE TABLE second_factor (
  account_id uuid PRIMARY KEY REFERENCES account,
  secret bytea NOT NULL,
  last_step bigint NOT NULL DEFAULT 0,
  begun_at timestamptz NOT NULL,
  confirmed_at timestamptz
);
SELECT unscoped('second_factor', 'read before anybody is anybody; sealed');

-- Recovery codes (恢复码): each is good once, kept as a keyed hash only.
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, hash)
);
SELECT unscoped('recovery_code', 'read before anybody is anybody; hashes only');
