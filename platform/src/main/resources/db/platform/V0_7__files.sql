-- Files (feeds, evidence, photos, sheets), sealed in chunks of 1 MiB. A file is written in one transaction: wholly or not at all.
CREATE TABLE file (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  owner text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  digest bytea NOT NULL,
  stored_at timestamptz NOT NULL,
  keep_until date
);
CREATE INDEX ON file (keep_until) WHERE keep_until IS NOT NULL;

CREATE TABLE file_chunk (
  file_id uuid NOT NULL REFERENCES file ON DELETE CASCADE,
  number int NOT NULL CHECK (number >= 0),
  area text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (file_id, number)
);
-- Sealed bytes do not shrink any more: store them as they are.
ALTER TABLE file_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

SELECT scope_by_area('file');
SELECT scope_by_area('file_chunk');
