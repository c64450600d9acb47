-- Where it stands that a person is in the safety net or a household is monitored: one row for each statement that changed what was known.
CREATE TABLE layer_fact (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  person_id uuid REFERENCES person,                          -- none: the statement is about the household
  area text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL CHECK (name IN ('allowance', 'destitute', 'category')),
  value text NOT NULL,
  agency text NOT NULL,
  batch text NOT NULL,                                       -- number and file name
  source_row integer NOT NULL,
  observed date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((name = 'category') = (person_id IS NULL))
);
CREATE INDEX layer_fact_by_person ON layer_fact (person_id, name, recorded_at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX layer_fact_by_household ON layer_fact (household_id, recorded_at DESC) WHERE person_id IS NULL;
SELECT scope_by_area('layer_fact');
SELECT append_only('layer_fact');

CREATE INDEX person_in_allowance ON person (area, id) WHERE allowance LIKE '%低保%' AND left_on IS NULL;
CREATE INDEX person_destitute ON person (area, id) WHERE destitute LIKE '%特困%' AND left_on IS NULL;
CREATE INDEX household_monitored ON household (area, id) WHERE monitored;

-- A staged person remembers his row.
DELETE FROM roster_person;
ALTER TABLE roster_person ADD COLUMN source_row integer NOT NULL;
