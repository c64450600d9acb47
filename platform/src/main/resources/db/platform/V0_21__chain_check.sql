-- Runs of the verifier over the log chain, with the place of the first difference.
CREATE TABLE chain_check (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  started_by text COLLATE "C" NOT NULL,
  ended_at timestamptz,
  entries bigint NOT NULL DEFAULT 0,
  faults int NOT NULL DEFAULT 0,
  first_kind text,
  first_position bigint,
  first_entry uuid,
  failed boolean NOT NULL DEFAULT false
);
CREATE INDEX ON chain_check (started_at, id);
SELECT unscoped('chain_check', 'results about the log chain, no business data');
