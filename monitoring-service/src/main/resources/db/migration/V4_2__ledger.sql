-- The ledger of monitored households (监测对象台账): who was monitored when, as what, for which risks. The registry says it, whoever writes
-- there (recognition, elimination, roster, a change of the register); each spell follows it in the same transaction.

-- 整户自然减少: nobody of the household is left here.
ALTER TABLE household ADD COLUMN lost_on date, ADD COLUMN lost_reason text;
ALTER TABLE household ALTER COLUMN monitored SET EXPRESSION AS (category IS NOT NULL AND eliminated_on IS NULL AND lost_on IS NULL);
SELECT keep_history('household');

CREATE TABLE monitoring_spell (
  id uuid PRIMARY KEY,
  household_id uuid NOT NULL REFERENCES household,
  household_no text COLLATE "C" NOT NULL,
  head_name text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,                            -- the village it lived in
  category text COLLATE "C" NOT NULL,
  risks text[] NOT NULL,
  since date NOT NULL,                                       -- recognised: one monitoring may have several spells
  known_on date NOT NULL,                                    -- when this system learned of the monitoring: duties count from here
  valid_from date NOT NULL,
  valid_to date,                                             -- first day on which it does not hold any more
  ended_as text COLLATE "C" CHECK (ended_as IN ('ELIMINATED', 'LOST', 'CHANGED', 'DROPPED')),
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (valid_to >= valid_from),
  CHECK ((valid_to IS NULL) = (ended_as IS NULL)),
  EXCLUDE USING gist (household_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE UNIQUE INDEX monitoring_spell_open ON monitoring_spell (household_id) WHERE valid_to IS NULL;
CREATE INDEX monitoring_spell_by_household ON monitoring_spell (household_id, valid_from);
CREATE INDEX monitoring_spell_by_area ON monitoring_spell (area, valid_from);
SELECT scope_by_area('monitoring_spell');
SELECT keep_history('monitoring_spell');

CREATE FUNCTION follow_monitoring() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (app_now() AT TIME ZONE 'Asia/Shanghai')::date;
  now_open monitoring_spell;
  ended monitoring_spell;
BEGIN
  SELECT * INTO now_open FROM monitoring_spell WHERE household_id = NEW.id AND valid_to IS NULL;
  SELECT * INTO ended FROM monitoring_spell WHERE household_id = NEW.id AND valid_to IS NOT NULL ORDER BY valid_to DESC, valid_from DESC LIMIT 1;

  IF NEW.monitored AND now_open.id IS NULL THEN
    IF ended.ended_as = 'ELIMINATED' AND ended.since = NEW.monitored_since THEN      -- the elimination was rolled back
      UPDATE monitoring_spell SET valid_to = NULL, ended_as = NULL WHERE id = ended.id RETURNING * INTO now_open;
    ELSE
      INSERT INTO monitoring_spell (id, household_id, household_no, head_name, area, category, risks, since, known_on, valid_from)
      VALUES (uuidv7(), NEW.id, NEW.no, NEW.head_name, NEW.area, NEW.category, NEW.risks, coalesce(NEW.monitored_since, today), today,
              greatest(coalesce(NEW.monitored_since, today), ended.valid_to));
      RETURN NULL;
    END IF;
  END IF;

  IF NOT NEW.monitored THEN
    IF now_open.id IS NOT NULL THEN
      UPDATE monitoring_spell SET
        valid_to = greatest(valid_from, coalesce(NEW.lost_on, NEW.eliminated_on, today)),
        ended_as = CASE WHEN NEW.lost_on IS NOT NULL THEN 'LOST' WHEN NEW.eliminated_on IS NOT NULL THEN 'ELIMINATED' ELSE 'DROPPED' END
      WHERE id = now_open.id;
    ELSIF ended.id IS NULL AND NEW.category IS NOT NULL AND NEW.monitored_since <= NEW.eliminated_on THEN   -- over before it was registered here
      INSERT INTO monitoring_spell (id, household_id, household_no, head_name, area, category, risks, since, known_on, valid_from, valid_to, ended_as)
      VALUES (uuidv7(), NEW.id, NEW.no, NEW.head_name, NEW.area, NEW.category, NEW.risks, NEW.monitored_since, today, NEW.monitored_since,
              NEW.eliminated_on, 'ELIMINATED');
    END IF;
    RETURN NULL;
  END IF;

  IF (now_open.category, now_open.risks, now_open.area) IS DISTINCT FROM (NEW.category, NEW.risks, NEW.area) AND now_open.valid_from < today THEN
    UPDATE monitoring_spell SET valid_to = today, ended_as = 'CHANGED' WHERE id = now_open.id;
    INSERT INTO monitoring_spell (id, household_id, household_no, head_name, area, category, risks, since, known_on, valid_from)
    VALUES (uuidv7(), NEW.id, NEW.no, NEW.head_name, NEW.area, NEW.category, NEW.risks, coalesce(NEW.monitored_since, now_open.since), now_open.known_on, today);
  ELSE                                                                             -- corrected, or changed on the day it began
    UPDATE monitoring_spell SET
      household_no = NEW.no, head_name = NEW.head_name, area = NEW.area, category = NEW.category, risks = NEW.risks,
      since = coalesce(NEW.monitored_since, since),
      valid_from = CASE WHEN valid_from = since AND ended.id IS NULL THEN coalesce(NEW.monitored_since, valid_from) ELSE valid_from END
    WHERE id = now_open.id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER follow_monitoring_begun AFTER INSERT ON household FOR EACH ROW WHEN (NEW.category IS NOT NULL) EXECUTE FUNCTION follow_monitoring();
CREATE TRIGGER follow_monitoring_changed AFTER UPDATE ON household FOR EACH ROW
  WHEN ((OLD.category IS NOT NULL OR NEW.category IS NOT NULL)
    AND (OLD.category, OLD.risks, OLD.monitored_since, OLD.eliminated_on, OLD.lost_on, OLD.area, OLD.head_name, OLD.no)
      IS DISTINCT FROM (NEW.category, NEW.risks, NEW.monitored_since, NEW.eliminated_on, NEW.lost_on, NEW.area, NEW.head_name, NEW.no))
  EXECUTE FUNCTION follow_monitoring();

-- What is registered today.
INSERT INTO monitoring_spell (id, household_id, household_no, head_name, area, category, risks, since, known_on, valid_from, valid_to, ended_as)
SELECT uuidv7(), h.id, h.no, h.head_name, h.area, h.category, h.risks, d.since, d.known, d.since, h.eliminated_on,
       CASE WHEN h.eliminated_on IS NOT NULL THEN 'ELIMINATED' END
FROM household h
CROSS JOIN LATERAL (SELECT (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS known,
                           coalesce(h.monitored_since, (h.recorded_at AT TIME ZONE 'Asia/Shanghai')::date) AS since) d
WHERE h.category IS NOT NULL AND (h.eliminated_on IS NULL OR h.eliminated_on >= d.since);

-- Monthly lists that townships signed: frozen rows, their digest, who and when. Nothing here changes.
CREATE TABLE ledger_signature (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),  -- the township
  month text COLLATE "C" NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  as_of date NOT NULL,                                       -- last day of the month
  households integer NOT NULL,
  digest text COLLATE "C" NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),   -- SM3 over the rows in their order
  signed_by text NOT NULL,
  signed_name text NOT NULL,
  unit text NOT NULL,
  signed_on date NOT NULL,
  late boolean NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (area, month)
);
SELECT scope_by_area('ledger_signature');
SELECT append_only('ledger_signature');

CREATE TABLE ledger_signed_row (
  signature_id uuid NOT NULL REFERENCES ledger_signature,
  position integer NOT NULL,
  area text COLLATE "C" NOT NULL,                            -- the village
  household_id uuid NOT NULL,
  category text COLLATE "C" NOT NULL,
  record text NOT NULL,                                      -- canonical JSON of the row, as it was hashed
  PRIMARY KEY (signature_id, position)
);
CREATE INDEX ledger_signed_row_by_household ON ledger_signed_row (household_id);
SELECT scope_by_area('ledger_signed_row');
SELECT append_only('ledger_signed_row');
