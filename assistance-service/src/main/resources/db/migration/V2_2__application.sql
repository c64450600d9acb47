-- One door (一门受理): every application, whoever brought it. Identity number and phone are sealed.
CREATE SEQUENCE application_no;

CREATE TABLE application (
  id uuid PRIMARY KEY,
  receipt_no text COLLATE "C" NOT NULL UNIQUE,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  programme text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL CHECK (channel IN ('WINDOW', 'VILLAGE', 'DISCOVERY', 'PHONE')),
  household_id uuid,                                         -- null: not registered, or not known to be
  household_no text,
  need_card_id uuid REFERENCES need_card,
  head_name text NOT NULL,
  applicant text NOT NULL,
  relation text NOT NULL,
  persons integer NOT NULL CHECK (persons BETWEEN 1 AND 30),
  id_cipher bytea,
  id_index bytea,
  no_id_reason text,                                         -- why there is no identity number
  phone_cipher bytea,
  elsewhere text,                                            -- which unit has the person in its part of the registry
  hardship text COLLATE "C" NOT NULL,
  happened_on date,
  urgent boolean NOT NULL,
  need text NOT NULL,
  evidence jsonb NOT NULL,
  repeats text[] NOT NULL DEFAULT '{}',                      -- receipts of earlier applications that were shown
  repeat_reason text,
  received_by text NOT NULL,
  received_name text NOT NULL,
  unit text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL,
  received_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (household_id IS NOT NULL OR id_index IS NOT NULL OR no_id_reason IS NOT NULL),
  CHECK ((id_cipher IS NULL) OR (id_index IS NOT NULL)),
  CHECK ((cardinality(repeats) = 0) = (repeat_reason IS NULL))
);
CREATE INDEX application_by_area ON application (area, received_at, id);
CREATE INDEX application_by_household ON application (household_id, received_on);
CREATE INDEX application_by_person ON application (id_index, received_on) WHERE id_index IS NOT NULL;
SELECT scope_by_area('application');
SELECT keep_history('application');
