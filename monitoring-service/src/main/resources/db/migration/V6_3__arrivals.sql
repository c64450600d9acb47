-- What each column of a file held: how many cells were empty, how many were sent back. Batches from before have none and are not compared.
CREATE TABLE batch_column (
  batch_id uuid NOT NULL REFERENCES batch ON DELETE CASCADE,
  ordinal int NOT NULL,
  name text NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  empty bigint NOT NULL CHECK (empty >= 0),
  rejected bigint NOT NULL CHECK (rejected >= 0),
  PRIMARY KEY (batch_id, ordinal)
);
SELECT scope_by_area('batch_column');

-- Alarms about the arrival of feeds (数据到达预警): late, short, drifted. One for each rule and subject; cleared when the rule no longer holds.
CREATE TABLE feed_alarm (
  id uuid PRIMARY KEY,
  feed text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL CHECK (rule IN ('feed-late', 'feed-short', 'feed-drift')),
  subject text COLLATE "C" NOT NULL,                        -- the day it was due, the batch, or the batch and its column
  batch_id uuid REFERENCES batch ON DELETE CASCADE,         -- the batch it is about, or the last that came
  record text NOT NULL,                                     -- the finding, whole
  hash text COLLATE "C" NOT NULL,
  raised_on date NOT NULL,
  cleared_on date,
  noted_by text,
  noted_name text,
  noted_on date,
  note text,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (feed, area, rule, subject),
  CHECK ((note IS NULL) = (noted_by IS NULL))
);
CREATE INDEX feed_alarm_open ON feed_alarm (feed, raised_on) WHERE cleared_on IS NULL;
SELECT scope_by_area('feed_alarm');
SELECT keep_history('feed_alarm');

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['batch_column', 'feed_alarm'] LOOP
    EXECUTE format($policy$
      CREATE POLICY own_unit ON %I AS RESTRICTIVE USING (
        current_setting('app.units', true) IN ('*', 'rural-revitalization')
        OR unit = ANY (string_to_array(nullif(current_setting('app.units', true), ''), ',')))
      $policy$, target);
  END LOOP;
END
$$;
