-- Dated amounts of policies: when they are in force, since when they are known, and how they came to be.

CREATE TABLE standard_proposal (
  id uuid PRIMARY KEY,
  key text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^(\d{6}|\d{9}|\d{12})$'),
  value numeric(18, 4) NOT NULL CHECK (value >= 0),
  valid_from date NOT NULL,
  valid_to date,
  reference text NOT NULL CHECK (reference <> ''),
  sample boolean NOT NULL,
  reason text NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  impact_count bigint,                                     -- how many cases the approver was shown
  recorded_at timestamptz NOT NULL,
  CHECK (valid_to >= valid_from),
  CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
  CONSTRAINT second_person CHECK (decided_by <> proposed_by)
);
SELECT unscoped('standard_proposal', 'amounts of policies are the same for everybody');
SELECT keep_history('standard_proposal');

-- A correction does not change a row: it ends the knowledge of the old one (known_until) and adds a new one.
CREATE TABLE standard_amount (
  id uuid PRIMARY KEY,
  key text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^(\d{6}|\d{9}|\d{12})$'),
  value numeric(18, 4) NOT NULL CHECK (value >= 0),
  valid_from date NOT NULL,
  valid_to date,
  known_since timestamptz NOT NULL,
  known_until timestamptz,
  reference text NOT NULL,
  sample boolean NOT NULL,
  proposal_id uuid REFERENCES standard_proposal,           -- none: a sample amount of the demo
  CHECK (valid_to >= valid_from),
  CHECK (known_until > known_since),
  CHECK (proposal_id IS NOT NULL OR sample),
  CONSTRAINT one_at_a_time EXCLUDE USING gist
    (key WITH =, kind WITH =, area WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (known_until IS NULL)
);
SELECT unscoped('standard_amount', 'amounts of policies are the same for everybody');
