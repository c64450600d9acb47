-- Signed ends of other services' log chains: what their own databases cannot take back.
CREATE TABLE kept_root (
  service text COLLATE "C" NOT NULL,
  day date NOT NULL,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (service, day)
);
SELECT unscoped('kept_root', 'hashes only');
SELECT append_only('kept_root');
