-- Changes of the register that need a second person: members who left or joined (自然减少、自然增加), a whole household that is gone, and
-- another category or other risks of a monitored household.
ALTER TABLE person ADD COLUMN left_on date, ADD COLUMN left_reason text COLLATE "C";
SELECT keep_history('person');

CREATE TABLE register_change (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  person_id uuid REFERENCES person,
  household_no text NOT NULL,
  head_name text NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('MEMBER_LEFT', 'MEMBER_JOINED', 'MEMBER_BACK', 'HOUSEHOLD_LOST', 'REGRADED')),
  cause text COLLATE "C" NOT NULL,
  happened_on date NOT NULL,
  reason text NOT NULL,
  evidence_file uuid REFERENCES file,
  category text COLLATE "C" CHECK (category IN ('01', '02', '03')),
  risks text[],
  member jsonb,                                              -- name, relation, sex, birth date of who joined
  id_cipher bytea,                                           -- number of who joined
  visit_id uuid REFERENCES follow_up_visit,                  -- the visit that found the new risk
  state text COLLATE "C" NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REFUSED')),
  proposed_by text NOT NULL,
  proposed_name text NOT NULL,
  proposed_unit text NOT NULL,
  proposed_on date NOT NULL,
  decided_by text,
  decided_name text,
  decided_on date,
  opinion text,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
  CHECK ((kind = 'REGRADED') = (category IS NOT NULL)),
  CHECK (evidence_file IS NOT NULL OR visit_id IS NOT NULL)
);
CREATE INDEX register_change_by_state ON register_change (state, proposed_on, id);
CREATE INDEX register_change_by_household ON register_change (household_id);
SELECT scope_by_area('register_change');
SELECT keep_history('register_change');
