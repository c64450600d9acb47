-- Who may see a row, and what it was before: written once, used by every table of every service.
-- Run by the owner of the database; the application role and the system role get their rights from here.

DO $$
DECLARE
  service text := regexp_replace(current_user, '_owner$', '');
BEGIN
  EXECUTE format('ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I, %I', service || '_app', service || '_system');
  EXECUTE format('ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO %I, %I', service || '_app', service || '_system');
END
$$;

-- How each table is guarded: what the catalogue test reads.
CREATE TABLE table_guard (
  table_name text PRIMARY KEY,
  guard text NOT NULL CHECK (guard IN ('area', 'area-and-unit', 'unscoped', 'system')),
  reason text
);

CREATE FUNCTION app_role(kind text) RETURNS text LANGUAGE sql STABLE
  RETURN regexp_replace(current_user, '_owner$', '') || '_' || kind;

CREATE FUNCTION register_guard(target regclass, guard text, reason text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO table_guard VALUES (target::text, guard, reason)
  ON CONFLICT (table_name) DO UPDATE SET guard = excluded.guard, reason = excluded.reason;
$$;

CREATE FUNCTION require_column(target regclass, name text, wanted text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_attribute a LEFT JOIN pg_collation c ON c.oid = a.attcollation
    WHERE a.attrelid = target AND a.attname = name AND a.attnotnull AND NOT a.attisdropped
      AND format_type(a.atttypid, a.atttypmod) || CASE WHEN c.collname = 'C' THEN ' C' ELSE '' END = wanted) THEN
    RAISE EXCEPTION 'table % needs a column % of type % NOT NULL', target, name, wanted;
  END IF;
END
$$;

-- Rows of a place: seen and written by whoever works in a place that contains theirs.
-- An unset or emptied setting compares with null: no rows. Never LIKE here: LIKE '' || '%' shows everything.
CREATE FUNCTION scope_by_area(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_column(target, 'area', 'text C');
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format($policy$
    CREATE POLICY scope ON %s USING (
      area >= nullif(current_setting('app.area_from', true), '') AND area < nullif(current_setting('app.area_to', true), ''))
    $policy$, target);
  PERFORM register_guard(target, 'area', NULL);
END
$$;

-- Rows of a place that a unit owns: moreover only for that unit, or for whoever works for all units ('*').
CREATE FUNCTION scope_by_area_and_unit(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_column(target, 'area', 'text C');
  PERFORM require_column(target, 'unit', 'text C');
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format($policy$
    CREATE POLICY scope ON %s USING (
      area >= nullif(current_setting('app.area_from', true), '') AND area < nullif(current_setting('app.area_to', true), '')
      AND (current_setting('app.units', true) = '*'
           OR unit = ANY (string_to_array(nullif(current_setting('app.units', true), ''), ','))))
    $policy$, target);
  PERFORM register_guard(target, 'area-and-unit', NULL);
END
$$;

-- A table about no place: open to the application role, with the reason why that is right.
CREATE FUNCTION unscoped(target regclass, reason text) RETURNS void LANGUAGE sql AS $$
  SELECT register_guard(target, 'unscoped', reason);
$$;

-- A table that only the system role may touch (staging, progress of jobs).
CREATE FUNCTION system_only(target regclass, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON %s FROM %I', target, app_role('app'));
  PERFORM register_guard(target, 'system', reason);
END
$$;

-- What is written here stays: neither role may change or delete it.
CREATE FUNCTION append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM %I, %I', target, app_role('app'), app_role('system'));
END
$$;

-- The recorded time of history: business time, handed over at transaction begin. Migrations have none and use their own.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.now', true), '')::timestamptz, transaction_timestamp());

-- Keeps every superseded or deleted version of a row in <table>_history, with the time it was the known one, and who ended it and why.
-- <table>_known shows both: as-known reads are "WHERE recorded @> instant". Needs a primary key and recorded_at timestamptz; call the
-- scope macro first, and call this again after a column was added. The trigger writes as owner, so nobody can forge or change history.
CREATE FUNCTION keep_history(target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := target::text;
  guard text := (SELECT g.guard FROM table_guard g WHERE g.table_name = target::text);
  again boolean := to_regclass(target::text || '_history') IS NOT NULL;
  columns text;
  key text;
  added record;
BEGIN
  PERFORM require_column(target, 'recorded_at', 'timestamp with time zone');
  IF guard IS NULL THEN
    RAISE EXCEPTION 'table % has no guard yet: scope it first', name;
  END IF;
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
  FROM pg_attribute a WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped;
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO STRICT key
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = target AND i.indisprimary;

  IF again THEN
    FOR added IN
      SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a
      WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND NOT EXISTS (
        SELECT FROM pg_attribute h WHERE h.attrelid = (name || '_history')::regclass AND h.attname = a.attname)
    LOOP
      EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s', name || '_history', added.attname, added.type);
    END LOOP;
    EXECUTE format('DROP VIEW %I', name || '_known');
  ELSE
    EXECUTE format('CREATE TABLE %I (LIKE %s, recorded tstzrange NOT NULL, ended_by text, ended_why text)', name || '_history', target);
    EXECUTE format('CREATE INDEX ON %I (%s)', name || '_history', key);
    CASE guard
      WHEN 'area' THEN PERFORM scope_by_area((name || '_history')::regclass);
      WHEN 'area-and-unit' THEN PERFORM scope_by_area_and_unit((name || '_history')::regclass);
      WHEN 'system' THEN PERFORM system_only((name || '_history')::regclass, 'history of ' || name);
      ELSE PERFORM unscoped((name || '_history')::regclass, 'history of ' || name);
    END CASE;
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %I FROM %I, %I', name || '_history', app_role('app'), app_role('system'));
  END IF;

  EXECUTE format($body$
    CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $trigger$
    DECLARE
      moment timestamptz := app_now();
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        -- The business clock may stand still or (demo, at midnight) step back within its day: versions still follow each other.
        moment := greatest(moment, OLD.recorded_at + interval '1 microsecond');
        INSERT INTO %2$I (%3$s, recorded, ended_by, ended_why)
        SELECT %4$s, tstzrange(OLD.recorded_at, moment),
               nullif(current_setting('app.user', true), ''), nullif(current_setting('app.why', true), '');
      END IF;
      IF TG_OP = 'DELETE' THEN
        RETURN OLD;
      END IF;
      NEW.recorded_at := moment;
      RETURN NEW;
    END
    $trigger$
    $body$, name || '_keep_history', name || '_history', columns, 'OLD.' || replace(columns, ', ', ', OLD.'));
  IF NOT again THEN
    EXECUTE format('CREATE TRIGGER keep_history BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION %I()',
      target, name || '_keep_history');
  END IF;
  EXECUTE format($view$
    CREATE VIEW %1$I WITH (security_invoker = true) AS
    SELECT %3$s, tstzrange(recorded_at, NULL) AS recorded, NULL::text AS ended_by, NULL::text AS ended_why FROM %2$s
    UNION ALL
    SELECT %3$s, recorded, ended_by, ended_why FROM %4$I
    $view$, name || '_known', target, columns, name || '_history');
END
$$;

SELECT unscoped('table_guard', 'the register of guards itself');

DO $$
DECLARE
  macro regprocedure;
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON table_guard FROM %I, %I', app_role('app'), app_role('system'));
  FOR macro IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> 'app_now' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', macro);
  END LOOP;
END
$$;
