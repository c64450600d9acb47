-- The registry (一户一档): households, their members, and what was observed about them.

CREATE TABLE household (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,                       -- 户编号 of the national register
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),  -- the village
  village_group text,                                        -- 自然村 / 村民小组
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('OUT_OF_POVERTY', 'ORDINARY')),
  head_name text COLLATE "C" NOT NULL,
  persons integer NOT NULL DEFAULT 0 CHECK (persons >= 0),
  address text,
  phone_cipher bytea,
  phone_idx bytea,
  bank text,
  account_cipher bytea,
  account_idx bytea,
  category text COLLATE "C" CHECK (category IN ('01', '02', '03')),
  risks text[] NOT NULL DEFAULT '{}',
  monitored_since date,
  eliminated_on date,
  monitored boolean GENERATED ALWAYS AS (category IS NOT NULL AND eliminated_on IS NULL) STORED,
  per_capita_income bigint,                                  -- newest income, in fen: kept here to sort and filter by
  income_period text,
  version integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX household_by_area ON household (area, no);
CREATE INDEX household_by_income ON household ((coalesce(per_capita_income, 9223372036854775807)), id);
CREATE INDEX household_by_time ON household (recorded_at, id);
CREATE INDEX household_by_phone ON household (phone_idx) WHERE phone_idx IS NOT NULL;
SELECT scope_by_area('household');
SELECT keep_history('household');

CREATE TABLE person (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  no text COLLATE "C",                                       -- 人编号
  name text COLLATE "C" NOT NULL,
  relation text NOT NULL,                                    -- 与户主关系, the national enum
  sex text NOT NULL CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN')),
  birth_date date,
  id_kind text NOT NULL CHECK (id_kind IN ('RESIDENT', 'DISABILITY', 'NONE')),
  id_cipher bytea,                                           -- the number as it was given
  id_idx bytea,                                              -- blind index of its 18 characters
  phone_cipher bytea,
  phone_idx bytea,
  health text,
  labour text,
  education text,
  schooling text,
  medical_insurance text,
  allowance text,                                            -- 享受低保政策情况
  destitute text,                                            -- 享受特困供养政策情况
  more jsonb NOT NULL DEFAULT '{}',                          -- further columns of the national export, by head name
  recorded_at timestamptz NOT NULL,
  CHECK ((id_idx IS NULL) = (id_kind = 'NONE'))
);
CREATE UNIQUE INDEX person_by_id_number ON person (id_idx) WHERE id_idx IS NOT NULL;
CREATE INDEX person_by_household ON person (household_id);
SELECT scope_by_area('person');
SELECT keep_history('person');

-- Two-character and pinyin search of names by equality: under row security an index serves no LIKE and no array.
CREATE TABLE person_gram (
  gram text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  household_id uuid NOT NULL REFERENCES household,
  PRIMARY KEY (gram, area, person_id)
);
CREATE INDEX person_gram_by_person ON person_gram (person_id);
SELECT scope_by_area('person_gram');

-- Incomes of a period as some source gave them, in fen. Rows stay; the newest recorded of a period is the known one.
CREATE TABLE income (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  period text NOT NULL,                                      -- a year, 2021
  wage bigint,
  business bigint,
  property bigint,
  transfer bigint,
  business_cost bigint,
  claims bigint,                                             -- 理赔收入, outside net income
  out_of_pocket bigint,                                      -- 合规自付支出, outside net income
  persons integer NOT NULL CHECK (persons > 0),
  per_capita bigint,                                         -- as the source says; else reckoned from the parts
  agency text NOT NULL,
  batch text NOT NULL,
  source_row integer NOT NULL,
  observed date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX income_by_household ON income (household_id, period, recorded_at DESC);
SELECT scope_by_area('income');
SELECT append_only('income');

-- Observed living and production conditions, one row for each statement of a source; the newest recorded of a name is the known one.
CREATE TABLE living_fact (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  name text NOT NULL,
  value text NOT NULL,
  agency text NOT NULL,
  batch text NOT NULL,
  source_row integer NOT NULL,
  observed date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX living_fact_by_household ON living_fact (household_id, name, recorded_at DESC);
SELECT scope_by_area('living_fact');
SELECT append_only('living_fact');
