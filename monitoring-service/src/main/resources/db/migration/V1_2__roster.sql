-- Staging of one step of a roster: resolved rows on their way into the registry, gone when the step is committed. Not logged: after a
-- crash the step is made again from the file.
CREATE UNLOGGED TABLE roster_household (
  batch bigint NOT NULL,
  id uuid NOT NULL,
  fresh boolean NOT NULL,
  no text NOT NULL,
  area text COLLATE "C" NOT NULL,
  village_group text,
  kind text NOT NULL,
  head_name text,
  phone_cipher bytea,
  phone_idx bytea,
  bank text,
  account_cipher bytea,
  account_idx bytea,
  category text,
  risks text NOT NULL,                -- codes separated by commas
  monitored_since date,
  eliminated_on date,
  wage bigint,
  business bigint,
  property bigint,
  transfer bigint,
  business_cost bigint,
  claims bigint,
  out_of_pocket bigint,
  per_capita bigint,
  living text NOT NULL,               -- JSON object by head name
  source_row integer NOT NULL,
  PRIMARY KEY (batch, id)
);
SELECT system_only('roster_household', 'staging of the roster');

CREATE UNLOGGED TABLE roster_person (
  batch bigint NOT NULL,
  id uuid NOT NULL,
  fresh boolean NOT NULL,
  household_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  no text,
  name text NOT NULL,
  relation text NOT NULL,
  sex text NOT NULL,
  birth_date date,
  id_kind text NOT NULL,
  id_cipher bytea,
  id_idx bytea,
  phone_cipher bytea,
  phone_idx bytea,
  health text,
  labour text,
  education text,
  schooling text,
  medical_insurance text,
  allowance text,
  destitute text,
  more text NOT NULL,                 -- JSON object by head name
  grams text NOT NULL,                -- separated by blanks
  PRIMARY KEY (batch, id)
);
CREATE INDEX ON roster_person (batch, household_id);
SELECT system_only('roster_person', 'staging of the roster');
