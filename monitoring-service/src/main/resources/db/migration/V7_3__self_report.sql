-- Self-reports (农户自主申报) by the public form: who asks, what happened, what the township made of it.
CREATE TABLE self_report (
  id uuid PRIMARY KEY,
  receipt text COLLATE "C" NOT NULL UNIQUE,
  form uuid NOT NULL UNIQUE,                               -- the form that was filled in; sent twice it is one report
  digest text COLLATE "C" NOT NULL,                        -- of what was sent with it
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  name text NOT NULL,
  id_cipher bytea,
  id_idx bytea,
  phone_cipher bytea NOT NULL,
  phone_idx bytea NOT NULL,
  risks text[] NOT NULL CHECK (cardinality(risks) BETWEEN 1 AND 5),
  happened text NOT NULL,
  submitted_on date NOT NULL,
  due_on date NOT NULL,                                    -- until when the township answers
  state text COLLATE "C" NOT NULL CHECK (state IN ('RECEIVED', 'MATCHED', 'OFF_REGISTER', 'REFUSED')),
  household_id uuid REFERENCES household,
  clue_id uuid REFERENCES clue,
  reason text,
  handled_by text,
  handled_name text,
  handled_on date,
  version integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((id_cipher IS NULL) = (id_idx IS NULL)),
  CHECK ((state = 'RECEIVED') = (handled_on IS NULL)),
  CHECK ((state = 'MATCHED') = (clue_id IS NOT NULL) AND (state = 'MATCHED') = (household_id IS NOT NULL)),
  CHECK (state NOT IN ('OFF_REGISTER', 'REFUSED') OR reason IS NOT NULL)
);
CREATE INDEX self_report_by_area ON self_report (area, due_on, id);
CREATE INDEX self_report_by_phone ON self_report (phone_idx, submitted_on);
SELECT scope_by_area('self_report');
SELECT keep_history('self_report');
CREATE INDEX person_by_phone ON person (phone_idx) WHERE phone_idx IS NOT NULL;
