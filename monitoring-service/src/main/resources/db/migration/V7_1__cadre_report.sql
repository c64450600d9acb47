-- Cadres' reports (基层干部排查): what somebody of village or township saw at a household; each opens a clue or joins the open one.
CREATE TABLE cadre_report (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  area text COLLATE "C" NOT NULL,
  reporter text COLLATE "C" NOT NULL,
  reporter_name text NOT NULL,
  unit text NOT NULL,
  happened_on date NOT NULL,
  risks text[] NOT NULL CHECK (cardinality(risks) BETWEEN 1 AND 5),    -- the main one first
  seen text NOT NULL,
  files uuid[] NOT NULL,
  reported_on date NOT NULL,
  clue_id uuid NOT NULL REFERENCES clue,
  effect text COLLATE "C" NOT NULL CHECK (effect IN ('RAISED', 'JOINED')),
  digest text COLLATE "C" NOT NULL,                                    -- of who, when and what: the same report sent twice is one
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (household_id, digest)
);
CREATE INDEX cadre_report_by_area ON cadre_report (area, reported_on, id);
CREATE INDEX cadre_report_by_clue ON cadre_report (clue_id);
SELECT scope_by_area('cadre_report');
SELECT append_only('cadre_report');
