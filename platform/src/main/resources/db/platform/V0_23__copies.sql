-- Copies of what other services tell: which consumer fills which tables, and how one is made anew from the kept topics.
CREATE TABLE event_copy (
  copy text COLLATE "C" NOT NULL,
  consumer text COLLATE "C" NOT NULL,
  table_name regclass NOT NULL,
  PRIMARY KEY (copy, table_name)
);
SELECT unscoped('event_copy', 'names of tables, no business data');
SELECT append_only('event_copy');

-- Call once per copy. Only for tables that hold nothing but what the consumer can hear again.
CREATE FUNCTION copy_of_events(copy text, consumer text, VARIADIC targets regclass[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO event_copy SELECT copy, consumer, target FROM unnest(targets) AS target;
$$;

-- Empties the copy and lets its consumer read from the beginning when the service starts; the service must not run meanwhile.
-- Returns how many rows were removed; null: there is no such copy. History of the copy stays.
CREATE FUNCTION empty_copy(wanted text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  listening text := (SELECT min(consumer) FROM event_copy WHERE copy = wanted);
  emptied record;
  part bigint;
  removed bigint := 0;
BEGIN
  IF listening IS NULL THEN
    RETURN NULL;
  END IF;
  FOR emptied IN SELECT table_name FROM event_copy WHERE copy = wanted LOOP
    EXECUTE format('SELECT count(*) FROM %s', emptied.table_name) INTO part;
    removed := removed + part;
  END LOOP;
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(table_name::text, ', ') FROM event_copy WHERE copy = wanted);
  DELETE FROM event_inbox WHERE consumer = listening;
  DELETE FROM event_offset WHERE consumer = listening;
  RETURN removed;
END
$$;
REVOKE EXECUTE ON FUNCTION empty_copy FROM PUBLIC;
