-- Joint judgement (联合研判): the county asks units for their view of a clue, and concludes with a reason.
CREATE SEQUENCE judgement_number;

CREATE TABLE joint_judgement (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,
  clue_id uuid NOT NULL REFERENCES clue,
  area text COLLATE "C" NOT NULL,
  question text NOT NULL,
  asked_by text NOT NULL,
  asked_name text NOT NULL,
  asked_on date NOT NULL,
  due_on date NOT NULL,                                    -- until when the units answer
  state text COLLATE "C" NOT NULL CHECK (state IN ('ASKED', 'CONCLUDED')),
  result text COLLATE "C" CHECK (result IN ('RISK', 'NO_RISK', 'UNKNOWN')),
  reason text,
  effect text,                                             -- what became of the clue by it
  concluded_by text,
  concluded_name text,
  concluded_on date,
  version integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((state = 'CONCLUDED') = (concluded_on IS NOT NULL)),
  CHECK ((concluded_on IS NULL) = (result IS NULL) AND (result IS NULL) = (reason IS NULL) AND (result IS NULL) = (concluded_by IS NULL))
);
-- One at a time for a clue.
CREATE UNIQUE INDEX joint_judgement_open ON joint_judgement (clue_id) WHERE state = 'ASKED';
CREATE INDEX joint_judgement_by_due ON joint_judgement (area, due_on, id);
SELECT scope_by_area('joint_judgement');
SELECT keep_history('joint_judgement');

CREATE TABLE joint_opinion (
  id uuid PRIMARY KEY,
  judgement_id uuid NOT NULL REFERENCES joint_judgement,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  unit_name text NOT NULL,
  view text COLLATE "C" CHECK (view IN ('RISK', 'NO_RISK', 'UNKNOWN')),
  words text,
  given_by text,
  given_name text,
  given_on date,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (judgement_id, unit),
  CHECK ((given_on IS NULL) = (view IS NULL) AND (view IS NULL) = (words IS NULL) AND (view IS NULL) = (given_by IS NULL))
);
CREATE INDEX joint_opinion_of_unit ON joint_opinion (unit, judgement_id);
SELECT scope_by_area('joint_opinion');
SELECT keep_history('joint_opinion');
