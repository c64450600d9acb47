-- Copy of monitoring's registry, as its state events tell it: of two versions the one with the higher (epoch, sequence) stands.
CREATE TABLE household (
  id uuid PRIMARY KEY,
  no text NOT NULL,
  area text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  head_name text NOT NULL,
  persons int NOT NULL,
  epoch int NOT NULL,
  sequence bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
SELECT scope_by_area('household');
SELECT keep_history('household');
CREATE INDEX household_by_area ON household (area, id);

CREATE TABLE household_member (
  household_id uuid NOT NULL REFERENCES household ON DELETE CASCADE,
  person_id uuid NOT NULL,
  area text COLLATE "C" NOT NULL,
  name text NOT NULL,
  relation text NOT NULL,
  birth_date date,
  PRIMARY KEY (household_id, person_id)
);
SELECT scope_by_area('household_member');
