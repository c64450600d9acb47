-- One card per recognition; it may arrive before the copy of its household, so it carries what it needs itself.
CREATE TABLE need_card (
  id uuid PRIMARY KEY,
  recognition_id uuid NOT NULL UNIQUE,
  household_id uuid NOT NULL,
  household_no text NOT NULL,
  head_name text NOT NULL,
  area text COLLATE "C" NOT NULL,
  category text NOT NULL,
  risks text[] NOT NULL,
  recognised_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN')),
  opened_at timestamptz NOT NULL
);
SELECT scope_by_area('need_card');
CREATE INDEX need_card_by_area ON need_card (area, opened_at, id);
CREATE INDEX need_card_by_household ON need_card (household_id);
