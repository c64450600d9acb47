-- Business rows that nobody can change unseen: append-only tables chained like the logs, each in a chain of its own.
-- The sealer and the stand-alone verifier read here which tables there are and what their seals cover.
CREATE TABLE chained_table (
  table_name text COLLATE "C" PRIMARY KEY,
  columns text[] NOT NULL
);
SELECT unscoped('chained_table', 'names of tables and columns');

-- Makes a table append-only and chains its rows from now on; needs id uuid. A seal covers every column there is at this moment.
-- Rows wait in <table>_unsealed from their own transaction on, filled by statement, so that a million rows at once stay cheap.
CREATE FUNCTION chain_rows(target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := target::text;
BEGIN
  PERFORM require_column(target, 'id', 'uuid');
  PERFORM append_only(target);
  INSERT INTO chained_table
  SELECT name, array_agg(a.attname::text ORDER BY a.attname) FROM pg_attribute a
  WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped;

  EXECUTE format('CREATE TABLE %I (row_id uuid PRIMARY KEY)', name || '_unsealed');
  PERFORM system_only((name || '_unsealed')::regclass, 'queue of the sealer');
  EXECUTE format('CREATE TABLE %I (position bigint PRIMARY KEY, row_id uuid NOT NULL UNIQUE, hash bytea NOT NULL)', name || '_seal');
  EXECUTE format('CREATE TABLE %I (day date PRIMARY KEY, position bigint NOT NULL, hash bytea NOT NULL, signature bytea NOT NULL)', name || '_root');
  PERFORM unscoped((name || '_seal')::regclass, 'hashes only');
  PERFORM unscoped((name || '_root')::regclass, 'hashes only');
  PERFORM append_only((name || '_seal')::regclass);
  PERFORM append_only((name || '_root')::regclass);

  EXECUTE format($body$
    CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $trigger$
    BEGIN
      INSERT INTO %2$I SELECT id FROM added;
      RETURN NULL;
    END
    $trigger$
    $body$, name || '_waits', name || '_unsealed');
  EXECUTE format('CREATE TRIGGER waits AFTER INSERT ON %s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION %I()',
    target, name || '_waits');
END
$$;
REVOKE ALL ON FUNCTION chain_rows(regclass) FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON chained_table FROM %I, %I', app_role('app'), app_role('system'));
END
$$;
